package dev.winnow.policy.analysis;

import dev.winnow.policy.vocabulary.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Merges boxes on the same single fact, so that a long table with one column is one box. */
final class BoxMerger {

    private BoxMerger() {}

    /** Boxes with the same union as those given. */
    static List<Box> boxes(List<Box> boxes) {
        List<Box> merged = new ArrayList<>();
        Map<String, List<Box.Side>> byFact = new LinkedHashMap<>();
        for (Box box : boxes) {
            if (box.values().size() == 1) {
                box.values().forEach((path, side) -> byFact.computeIfAbsent(path, key -> new ArrayList<>())
                        .add(side));
            } else {
                merged.add(box);
            }
        }
        byFact.forEach((path, sides) -> merged.addAll(0, together(path, sides)));
        return merged;
    }

    private static List<Box> together(String path, List<Box.Side> sides) {
        Box.Side first = sides.get(0);
        return first.values()
                .match(
                        words -> List.of(box(path, first.fact(), WordSet.union(all(sides, WordSet.class)))),
                        spans -> List.of(box(path, first.fact(), Spans.union(all(sides, Spans.class)))),
                        choices -> sides.stream()
                                .map(side -> new Box(Map.of(path, side)))
                                .toList());
    }

    private static Box box(String path, Fact fact, Values values) {
        return new Box(Map.of(path, new Box.Side(fact, values)));
    }

    private static <T extends Values> List<T> all(List<Box.Side> sides, Class<T> type) {
        return sides.stream().map(side -> type.cast(side.values())).toList();
    }
}
