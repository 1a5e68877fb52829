package dev.winnow.evaluation;

import java.math.BigDecimal;

/**
 * What a row added to its dimension.
 *
 * @param times how often it counts
 * @param points before decay
 * @param decay what age took away of them, exactly: zero, or of the opposite sign
 * @param rounding what makes of the rest a figure with the dimension's decimals
 */
public record Contribution(
        Finding finding, String dimension, int times, BigDecimal points, BigDecimal decay, BigDecimal rounding) {

    /** What counts: after decay, rounded. */
    public BigDecimal counted() {
        return points.add(decay).add(rounding).setScale(points.scale());
    }
}
