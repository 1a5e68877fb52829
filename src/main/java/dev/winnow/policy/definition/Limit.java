package dev.winnow.policy.definition;

import dev.winnow.policy.problem.Source;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a release may move leads before somebody has to say why.
 *
 * @param id stable, and unique in a policy: {@code LIM-MQL}
 * @param stage null where the measure is of all leads
 * @param atLeast null: unbounded; one of the two isn't
 * @param atMost null: unbounded
 * @param description empty where there is none
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

    /** Wherever it stands, and whatever is said about it. */
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
