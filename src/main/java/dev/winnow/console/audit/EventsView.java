package dev.winnow.console.audit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Events that were searched for, the latest first.
 *
 * @param conditions those of the search
 * @param values what the fields of the form contain, by their names
 * @param problems why the search can't be done
 * @param newest the first page; null on it
 * @param older the next page; null on the last
 */
public record EventsView(
        List<Condition> conditions,
        Map<String, String> values,
        List<Kind> kinds,
        List<String> problems,
        List<EventLine> lines,
        @Nullable String newest,
        @Nullable String older) {

    public EventsView {
        conditions = List.copyOf(conditions);
        values = Map.copyOf(values);
        kinds = List.copyOf(kinds);
        problems = List.copyOf(problems);
        lines = List.copyOf(lines);
    }

    /** What a field of the form contains. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /**
     * A condition of the search.
     *
     * @param without the search without it
     */
    public record Condition(String name, String value, String without) {}

    /** @param text the word in words */
    public record Kind(String word, String text) {}
}
