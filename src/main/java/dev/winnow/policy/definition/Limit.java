package dev.winnow.policy.definition;

import dev.winnow.policy.problem.Source;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A limit on how far a release may move leads without a justification.
 *
 * @param id stable, and unique in a policy: {@code LIM-MQL}
 * @param stage null if the measure applies to all leads
 * @param atLeast null: unbounded; at least one bound is set
 * @param atMost null: unbounded
 * @param description empty if there is none
 * @param source the cell of its id
 */
public record Limit(
        String id,
        Measure measure,
        @Nullable String stage,
        @Nullable BigDecimal atLeast,
        @Nullable BigDecimal atMost,
        String description,
        Source source) {

    public boolean allows(BigDecimal measured) {
        return (atLeast == null || measured.compareTo(atLeast) >= 0)
                && (atMost == null || measured.compareTo(atMost) <= 0);
    }

    /** Equality without source and description. */
    public boolean demandsTheSameAs(Limit other) {
        return id.equals(other.id)
                && measure == other.measure
                && Objects.equals(stage, other.stage)
                && isSame(atLeast, other.atLeast)
                && isSame(atMost, other.atMost);
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
