package dev.winnow.evaluation;

import java.math.BigDecimal;
import java.util.List;

/**
 * The points of a lead by dimension, the total and the grade.
 *
 * @param total the sum of the dimensions
 * @param grade letter and number, such as {@code A2}; empty if the policy has no grades
 * @param dimensions in the policy's order
 */
public record Scorecard(BigDecimal total, String grade, List<DimensionPoints> dimensions) {

    public Scorecard {
        dimensions = List.copyOf(dimensions);
    }
}
