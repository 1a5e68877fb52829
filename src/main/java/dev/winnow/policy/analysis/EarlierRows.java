package dev.winnow.policy.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An index of earlier rows by the words of one fact: the one that most rows list words for. */
final class EarlierRows {

    private final String key;
    private final List<AnalyzedRow> all = new ArrayList<>();
    private final List<AnalyzedRow> others = new ArrayList<>();
    private final Map<Object, List<AnalyzedRow>> byWord = new HashMap<>();

    /** @param rows all rows that will be added */
    EarlierRows(List<AnalyzedRow> rows) {
        Map<String, Integer> uses = new HashMap<>();
        for (AnalyzedRow row : rows) {
            row.box().values().forEach((path, side) -> {
                if (side.values() instanceof WordSet words && !words.isComplement()) {
                    uses.merge(path, 1, Integer::sum);
                }
            });
        }
        this.key = uses.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    void add(AnalyzedRow row) {
        all.add(row);
        Set<Object> words = words(row);
        if (words.isEmpty()) {
            others.add(row);
        }
        words.forEach(
                word -> byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(row));
    }

    /** A superset of the earlier rows that have leads in common with a row. */
    List<AnalyzedRow> near(AnalyzedRow row) {
        Set<Object> words = words(row);
        if (words.isEmpty()) {
            return all;
        }
        Set<String> ids = new HashSet<>();
        List<AnalyzedRow> near = new ArrayList<>(others);
        words.forEach(word -> byWord.getOrDefault(word, List.of()).stream()
                .filter(other -> ids.add(other.row().id()))
                .forEach(near::add));
        return near;
    }

    private Set<Object> words(AnalyzedRow row) {
        Box.Side side = row.box().values().get(key);
        return side != null && side.values() instanceof WordSet words && !words.isComplement()
                ? words.items()
                : Set.of();
    }
}
