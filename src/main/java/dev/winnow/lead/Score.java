package dev.winnow.lead;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lead's points after all score tables, for the conditions of gate and later tables. */
public record Score(BigDecimal total, Map<String, BigDecimal> dimensions) {

    public Score {
        dimensions = Map.copyOf(dimensions);
    }

    /** The points of one dimension; null if the policy has no such dimension. */
    public @Nullable BigDecimal points(String dimension) {
        return dimensions.get(dimension);
    }
}
