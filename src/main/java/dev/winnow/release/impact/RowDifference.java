package dev.winnow.release.impact;

import java.math.BigDecimal;
import java.util.List;

/**
 * The rows that explain why two results differ: ids, sorted.
 *
 * @param onlyBefore those that counted or held only before
 * @param onlyAfter those that count or hold only after
 * @param otherPoints those that count in both, with different points
 */
public record RowDifference(List<String> onlyBefore, List<String> onlyAfter, List<String> otherPoints) {

    public RowDifference {
        onlyBefore = List.copyOf(onlyBefore);
        onlyAfter = List.copyOf(onlyAfter);
        otherPoints = List.copyOf(otherPoints);
    }

    static RowDifference of(DecidingRows before, DecidingRows after) {
        return new RowDifference(without(before, after), without(after, before), otherPoints(before, after));
    }

    /** Whether the results differ for another reason: a cap, a floor, the ladder. */
    boolean isEmpty() {
        return onlyBefore.isEmpty() && onlyAfter.isEmpty() && otherPoints.isEmpty();
    }

    private static List<String> without(DecidingRows causes, DecidingRows others) {
        return causes.rows().stream().filter(row -> !others.has(row)).sorted().toList();
    }

    private static List<String> otherPoints(DecidingRows before, DecidingRows after) {
        return before.points().keySet().stream()
                .filter(row -> {
                    BigDecimal points = after.points().get(row);
                    return points != null && points.compareTo(before.points().getOrDefault(row, points)) != 0;
                })
                .sorted()
                .toList();
    }
}
