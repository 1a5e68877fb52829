package dev.winnow.web.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * The scale of a waterfall chart: maps running totals to percent of the chart's width. Always includes zero.
 */
record Waterfall(BigDecimal lowest, BigDecimal highest) {

    /** Space for the strokes at both ends. */
    private static final BigDecimal MARGIN = BigDecimal.ONE;

    private static final BigDecimal WIDTH = new BigDecimal(98);

    /** The least visible width. */
    private static final BigDecimal NARROWEST = new BigDecimal("0.60");

    /** @param stations the running total after each line */
    static Waterfall over(List<BigDecimal> stations) {
        BigDecimal lowest = stations.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal highest = stations.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        return new Waterfall(lowest, highest);
    }

    Bar bar(BigDecimal from, BigDecimal to) {
        BigDecimal start = at(from);
        BigDecimal end = at(to);
        BigDecimal width = start.subtract(end).abs();
        boolean isSeen = width.compareTo(NARROWEST) >= 0 || from.compareTo(to) == 0;
        return new Bar(
                PointFormat.plain(from),
                PointFormat.plain(to),
                percent(start.min(end)),
                percent(isSeen ? width : NARROWEST),
                percent(start),
                percent(end),
                percent(at(BigDecimal.ZERO)));
    }

    private BigDecimal at(BigDecimal points) {
        BigDecimal range = highest.subtract(lowest);
        BigDecimal share =
                range.signum() == 0 ? BigDecimal.ZERO : points.subtract(lowest).divide(range, MathContext.DECIMAL64);
        return share.multiply(WIDTH).add(MARGIN).setScale(2, RoundingMode.HALF_UP);
    }

    private static String percent(BigDecimal value) {
        return value.toPlainString() + '%';
    }

    /**
     * A bar, which starts where the previous one ends.
     *
     * @param from the total before it, formatted
     * @param to the total after it, formatted
     * @param left the left edge
     * @param start the position of the total before it
     * @param end the position of the total after it
     * @param zero the position of zero
     */
    record Bar(String from, String to, String left, String width, String start, String end, String zero) {}
}
