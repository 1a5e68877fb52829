package dev.winnow.web.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * The scale of a running total: where points stand from left to right, in percent of the picture's width. Zero is always
 * on it.
 */
record Waterfall(BigDecimal lowest, BigDecimal highest) {

    /** Room for the strokes at both ends. */
    private static final BigDecimal MARGIN = BigDecimal.ONE;

    private static final BigDecimal WIDTH = new BigDecimal(98);

    /** What a small figure is still seen at. */
    private static final BigDecimal NARROWEST = new BigDecimal("0.60");

    /** @param stations what the total has come to, line by line */
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
     * One bar, which starts where the one before it ended.
     *
     * @param from the total before, as it is written
     * @param to the total with it
     * @param left where the bar's left edge is
     * @param start where the total was
     * @param end where it is now
     * @param zero where nothing is
     */
    record Bar(String from, String to, String left, String width, String start, String end, String zero) {}
}
