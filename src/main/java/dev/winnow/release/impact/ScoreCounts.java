package dev.winnow.release.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many leads have which total. */
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

    /** How many leads are in each step of this width, by where it begins. */
    TreeMap<BigDecimal, Long> steps(BigDecimal width) {
        TreeMap<BigDecimal, Long> steps = new TreeMap<>();
        counts.forEach((total, count) ->
                steps.merge(plain(total.divide(width, 0, RoundingMode.FLOOR).multiply(width)), count, Long::sum));
        return steps;
    }

    /** Null where there are none. */
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

    /** The total at a place from 0 up, the lowest first. */
    private BigDecimal at(long place) {
        long passed = 0;
        for (Map.Entry<BigDecimal, Long> entry : counts.entrySet()) {
            passed += entry.getValue();
            if (passed > place) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("no lead at place " + place);
    }

    /** Without zeros at its end, and without an exponent. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
