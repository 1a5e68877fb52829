package dev.winnow.evaluation;

import java.math.BigDecimal;

/**
 * What a row added to its dimension.
 *
 * @param times how often it counts
 * @param points before decay
 * @param decay what age took away of them: zero, or of the opposite sign
 */
public record Contribution(Finding finding, String dimension, int times, BigDecimal points, BigDecimal decay) {

    public BigDecimal afterDecay() {
        return points.add(decay);
    }
}
