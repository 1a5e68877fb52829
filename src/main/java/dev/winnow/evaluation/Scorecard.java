package dev.winnow.evaluation;

import java.math.BigDecimal;
import java.util.List;

/**
 * Findings folded into points.
 *
 * @param total the sum of the dimensions
 * @param grade fit letter and engagement number, such as {@code A2}; empty where the policy has no grades
 * @param dimensions in the policy's order
 */
public record Scorecard(BigDecimal total, String grade, List<DimensionPoints> dimensions) {

    public Scorecard {
        dimensions = List.copyOf(dimensions);
    }
}
