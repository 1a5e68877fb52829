package dev.winnow.console.policy;

import dev.winnow.console.definition.LadderStep;
import dev.winnow.policy.problem.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy: its ladder, its tables and who is changing it.
 *
 * @param sheets the path below which its sheets are; null for callers who may not read them
 * @param isTrying whether the caller may try leads
 * @param problems of the files in its folder
 */
public record PolicyView(
        String name,
        int release,
        int workbooks,
        int rows,
        int passed,
        int cases,
        List<LadderStep> ladder,
        List<Group> groups,
        List<Card> others,
        List<Link> definitions,
        List<CopyLine> copies,
        boolean isReader,
        boolean isAnalyst,
        boolean isTrying,
        List<Problem> problems) {

    public PolicyView {
        ladder = List.copyOf(ladder);
        groups = List.copyOf(groups);
        others = List.copyOf(others);
        definitions = List.copyOf(definitions);
        copies = List.copyOf(copies);
        problems = List.copyOf(problems);
    }

    /**
     * The tables of a dimension.
     *
     * @param cap the most points that count, formatted; null for no cap
     * @param floor the least; null for none
     * @param possible the most points that its rows can give; null where a row may count any number of times
     * @param width how many columns of cards it needs, from 1 to 6
     */
    public record Group(
            String label,
            @Nullable String cap,
            @Nullable String floor,
            @Nullable Integer halfLife,
            @Nullable String possible,
            List<Card> cards) {

        public Group {
            cards = List.copyOf(cards);
        }

        public String width() {
            return cards.size() == 1 ? "one" : cards.size() <= 2 ? "two" : cards.size() <= 4 ? "four" : "all";
        }
    }

    /**
     * A table.
     *
     * @param href null for callers who may not read it
     * @param least points of a row, formatted; null where rows give none
     * @param uncovered how many rows no case covers; null if that isn't known
     * @param changed by which release it changed last; null for none of the latest
     */
    public record Card(
            String name,
            @Nullable String href,
            int rows,
            @Nullable String least,
            @Nullable String most,
            @Nullable Integer uncovered,
            @Nullable Changed changed) {}

    /** @param by the name of the release's author; null for policy folders */
    public record Changed(int release, Instant at, @Nullable String by) {}

    /** A sheet that is no table. */
    public record Link(String name, @Nullable String href) {}

    public int tables() {
        return others.size()
                + groups.stream().mapToInt(group -> group.cards().size()).sum();
    }
}
