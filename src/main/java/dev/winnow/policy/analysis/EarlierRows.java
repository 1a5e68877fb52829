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

    /** @param readings all rows that will be added */
    EarlierRows(List<AnalyzedRow> readings) {
        Map<String, Integer> uses = new HashMap<>();
        for (AnalyzedRow reading : readings) {
            reading.box().values().forEach((path, side) -> {
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

    void add(AnalyzedRow reading) {
        all.add(reading);
        Set<Object> words = words(reading);
        if (words.isEmpty()) {
            others.add(reading);
        }
        words.forEach(
                word -> byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(reading));
    }

    /** A superset of the earlier rows that have leads in common with a row. */
    List<AnalyzedRow> near(AnalyzedRow reading) {
        Set<Object> words = words(reading);
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

    private Set<Object> words(AnalyzedRow reading) {
        Box.Side side = reading.box().values().get(key);
        return side != null && side.values() instanceof WordSet words && !words.isComplement()
                ? words.items()
                : Set.of();
    }
}
