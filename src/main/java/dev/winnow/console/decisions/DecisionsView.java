package dev.winnow.console.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decisions that were searched for, the latest first.
 *
 * @param conditions those of the search
 * @param values what the fields of the form contain, by their names
 * @param problems why the search can't be done
 * @param newest the first page; null on it
 * @param older the next page; null on the last
 * @param hint null unless nothing was found and another search finds something
 * @param histogram null unless the first page is shown and something was found
 * @param rows what the row of the search says, in each policy that has it
 * @param files the same decisions to download; empty for callers who may not
 */
public record DecisionsView(
        List<Condition> conditions,
        Map<String, String> values,
        Choices choices,
        List<String> problems,
        List<Line> lines,
        @Nullable String newest,
        @Nullable String older,
        @Nullable Hint hint,
        @Nullable StageHistogram histogram,
        List<RowText> rows,
        List<FileLink> files) {

    public DecisionsView {
        conditions = List.copyOf(conditions);
        values = Map.copyOf(values);
        problems = List.copyOf(problems);
        lines = List.copyOf(lines);
        rows = List.copyOf(rows);
        files = List.copyOf(files);
    }

    /** What a field of the form contains. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean isChosen(String name, String value) {
        return value.equals(values.get(name));
    }

    /**
     * A condition of the search.
     *
     * @param name as {@code GET /decisions} calls it
     * @param without the search without it
     */
    public record Condition(String name, String value, String without) {}

    /**
     * What the form offers.
     *
     * @param personal the paths of the facts that leads can be found by, with commas; empty for none
     */
    public record Choices(List<String> policies, List<String> changes, String personal) {

        public Choices {
            policies = List.copyOf(policies);
            changes = List.copyOf(changes);
        }
    }

    /**
     * What a row says in the active release.
     *
     * @param about in words
     * @param href the row in its table; null for callers who may not read tables
     */
    public record RowText(
            String policy,
            String table,
            String about,
            @Nullable String href) {}

    /** @param format such as {@code csv} */
    public record FileLink(String format, String href) {}

    /** @param href the search for this value as well */
    public record Term(String text, String href) {}

    /**
     * A decision.
     *
     * @param lead null if the decision can't be read
     * @param stage the recommended one; null if the decision can't be read
     * @param points empty if the decision can't be read
     * @param caller null if it isn't known
     */
    public record Line(
            String id,
            Instant at,
            Term policy,
            @Nullable Term lead,
            @Nullable Term stage,
            @Nullable Term change,
            String points,
            String grade,
            @Nullable Term caller,
            boolean isSample) {}

    /**
     * A search with one condition less.
     *
     * @param count how many it finds; one more than are counted if there are more
     * @param found the same in words
     */
    public record Hint(String name, String value, String href, int count, String found) {}
}
