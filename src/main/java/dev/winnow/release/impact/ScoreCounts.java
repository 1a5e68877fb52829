package dev.winnow.release.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts leads by total. */
final class ScoreCounts {

    private static final int MEAN_DECIMALS = 2;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final TreeMap<BigDecimal, Long> counts = new TreeMap<>();

    void add(BigDecimal total) {
        counts.merge(plain(total), 1L, Long::sum);
    }

    void add(ScoreCounts others) {
        others.counts.forEach((total, count) -> counts.merge(total, count, Long::sum));
    }

    /** Leads in each step of this width, by its lowest total. */
    TreeMap<BigDecimal, Long> steps(BigDecimal width) {
        TreeMap<BigDecimal, Long> steps = new TreeMap<>();
        counts.forEach((total, count) ->
                steps.merge(plain(total.divide(width, 0, RoundingMode.FLOOR).multiply(width)), count, Long::sum));
        return steps;
    }

    /** Null if there are no leads. */
    ImpactReport.@Nullable Average average() {
        if (counts.isEmpty()) {
            return null;
        }
        long count = counts.values().stream().mapToLong(Long::longValue).sum();
        BigDecimal sum = counts.entrySet().stream()
                .map(entry -> entry.getKey().multiply(BigDecimal.valueOf(entry.getValue())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = sum.divide(BigDecimal.valueOf(count), MEAN_DECIMALS, RoundingMode.HALF_UP);
        BigDecimal median = at((count - 1) / 2).add(at(count / 2)).divide(TWO);
        return new ImpactReport.Average(mean, plain(median), counts.firstKey(), counts.lastKey());
    }

    /** The total at an index from 0, in ascending order. */
    private BigDecimal at(long index) {
        long passed = 0;
        for (Map.Entry<BigDecimal, Long> entry : counts.entrySet()) {
            passed += entry.getValue();
            if (passed > index) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("No lead at index " + index);
    }

    /** Without trailing zeros and exponent. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
