package dev.winnow.policy.definition;

import dev.winnow.policy.problem.Source;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A group of points.
 *
 * @param cap the most points; null: unbounded
 * @param floor the least points; null: unbounded
 * @param halfLifeDays days after which the points of an activity or signal have halved; null: they don't decay
 * @param decimals of all points of this dimension
 * @param source the cell of its name
 */
public record Dimension(
        String name,
        String label,
        @Nullable BigDecimal cap,
        @Nullable BigDecimal floor,
        @Nullable Integer halfLifeDays,
        int decimals,
        Source source) {}
