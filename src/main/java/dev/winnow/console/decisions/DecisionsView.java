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
 */
public record DecisionsView(
        List<Condition> conditions,
        Map<String, String> values,
        Choices choices,
        List<String> problems,
        List<Line> lines,
        @Nullable String newest,
        @Nullable String older,
        @Nullable Hint hint) {

    public DecisionsView {
        conditions = List.copyOf(conditions);
        values = Map.copyOf(values);
        problems = List.copyOf(problems);
        lines = List.copyOf(lines);
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
