package dev.winnow.policy;

import dev.winnow.policy.rule.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps what rules report, in the order they do. */
final class RecordedFindings implements Findings {

    private final List<Found> all = new ArrayList<>();

    /** @param values what the row's columns set, by their name */
    record Found(String id, @Nullable Object occurrence, Map<String, Object> values) {

        /** The row, and what it holds for. */
        String place() {
            return occurrence == null ? id : id + " for " + occurrence;
        }
    }

    @Override
    public void row(String id) {
        all.add(new Found(id, null, new LinkedHashMap<>()));
    }

    @Override
    public void row(String id, Object occurrence) {
        all.add(new Found(id, occurrence, new LinkedHashMap<>()));
    }

    @Override
    public void set(String column, Object value) {
        all.get(all.size() - 1).values().put(column, value);
    }

    List<Found> all() {
        return all;
    }

    /** Each row as often as it holds, with what it holds for, in alphabetical order. */
    List<String> places() {
        return all.stream().map(Found::place).sorted().toList();
    }
}
