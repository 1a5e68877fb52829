package dev.winnow.release.impact;

import dev.winnow.policy.Policy;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Counts the leads that each row moved. */
final class RowCounts {

    private final Map<RowDifference, Long> counts = new HashMap<>();

    void add(RowDifference difference) {
        counts.merge(difference, 1L, Long::sum);
    }

    void add(RowCounts others) {
        others.counts.forEach((difference, count) -> counts.merge(difference, count, Long::sum));
    }

    /** Leads that moved although no row differs. */
    long withoutRows() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().isEmpty())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The most frequent first. */
    List<ImpactReport.MovingRow> rows(Policy before, Policy after) {
        Map<String, Long> onlyBefore = by(RowDifference::onlyBefore);
        Map<String, Long> onlyAfter = by(RowDifference::onlyAfter);
        Map<String, Long> otherPoints = by(RowDifference::otherPoints);
        Map<String, Long> leads = new HashMap<>(onlyBefore);
        onlyAfter.forEach((row, count) -> leads.merge(row, count, Long::sum));
        otherPoints.forEach((row, count) -> leads.merge(row, count, Long::sum));
        return leads.entrySet().stream()
                .map(entry -> new ImpactReport.MovingRow(
                        entry.getKey(),
                        table(entry.getKey(), before, after),
                        entry.getValue(),
                        onlyBefore.getOrDefault(entry.getKey(), 0L),
                        onlyAfter.getOrDefault(entry.getKey(), 0L),
                        otherPoints.getOrDefault(entry.getKey(), 0L)))
                .sorted(Comparator.comparingLong(ImpactReport.MovingRow::leads)
                        .reversed()
                        .thenComparing(ImpactReport.MovingRow::row))
                .toList();
    }

    private Map<String, Long> by(Function<RowDifference, List<String>> rows) {
        Map<String, Long> byRow = new HashMap<>();
        counts.forEach(
                (difference, count) -> rows.apply(difference).forEach(row -> byRow.merge(row, count, Long::sum)));
        return byRow;
    }

    private static String table(String row, Policy before, Policy after) {
        return (after.hasRow(row) ? after : before).row(row).table().name();
    }
}
