package dev.winnow.policy.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts boxes of one and the same fact together, so that a long table of one column is one box. */
final class BoxMerger {

    private BoxMerger() {}

    /** Boxes that have the same leads together as those given. */
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
        Values first = sides.get(0).values();
        if (first instanceof ChoiceSet) {
            return sides.stream().map(side -> new Box(Map.of(path, side))).toList();
        }
        Values union = first instanceof WordSet
                ? WordSet.union(
                        sides.stream().map(side -> (WordSet) side.values()).toList())
                : Spans.union(sides.stream().map(side -> (Spans) side.values()).toList());
        return List.of(new Box(Map.of(path, new Box.Side(sides.get(0).fact(), union))));
    }
}
