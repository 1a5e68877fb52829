package dev.winnow.evaluation;

import java.math.BigDecimal;

/**
 * What a row added to its dimension.
 *
 * @param times how often it counts
 * @param points before decay
 * @param left what age leaves of them, exactly
 * @param counted what counts: what is left, rounded to the dimension's decimals
 */
public record Contribution(
        Finding finding, String dimension, int times, BigDecimal points, BigDecimal left, BigDecimal counted) {

    /** What age took away of the points, exactly: zero, or of the opposite sign. */
    public BigDecimal decay() {
        return exact(left.subtract(points));
    }

    /** What makes of the rest what counts. */
    public BigDecimal rounding() {
        return exact(counted.subtract(left));
    }

    /** Without zeros at its end that say nothing. */
    private BigDecimal exact(BigDecimal points) {
        BigDecimal stripped = points.stripTrailingZeros();
        return stripped.scale() < counted.scale() ? stripped.setScale(counted.scale()) : stripped;
    }
}
