package dev.winnow.evaluation;

import java.math.BigDecimal;

/**
 * The points that a row adds to its dimension.
 *
 * @param times how many times the row counts
 * @param points before decay
 * @param left the points after decay, exact
 * @param counted the points after decay, rounded to the dimension's decimals
 */
public record Contribution(
        Finding finding, String dimension, int times, BigDecimal points, BigDecimal left, BigDecimal counted) {

    /** The exact change by decay: zero, or of the opposite sign to the points. */
    public BigDecimal decay() {
        return exact(left.subtract(points));
    }

    /** The exact change by rounding. */
    public BigDecimal rounding() {
        return exact(counted.subtract(left));
    }

    /** Without trailing zeros beyond the dimension's decimals. */
    private BigDecimal exact(BigDecimal points) {
        BigDecimal stripped = points.stripTrailingZeros();
        return stripped.scale() < counted.scale() ? stripped.setScale(counted.scale()) : stripped;
    }
}
