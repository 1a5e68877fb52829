package dev.winnow.release.impact;

import dev.winnow.policy.definition.Limit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A declared limit and what was measured.
 *
 * @param measure {@code change in %}
 * @param stage null if the measure is of all leads
 * @param atLeast null if unbounded
 * @param atMost null if unbounded
 * @param description empty if there is none
 * @param found with two decimals, rounded away from zero; null if it is a percentage of nothing
 * @param isKept whether the limit is kept
 */
public record MeasuredLimit(
        String limit,
        String measure,
        @Nullable String stage,
        @Nullable BigDecimal atLeast,
        @Nullable BigDecimal atMost,
        String description,
        @Nullable BigDecimal found,
        boolean isKept) {

    static MeasuredLimit of(Limit limit, @Nullable BigDecimal found, boolean isKept) {
        return new MeasuredLimit(
                limit.id(),
                limit.measure().word(),
                limit.stage(),
                limit.atLeast(),
                limit.atMost(),
                limit.description(),
                found,
                isKept);
    }

    /** {@code LIM-MQL: change in % of MQL at most 10, found 23.4}. */
    public String text() {
        return limit + ": " + demand() + ", found " + foundText();
    }

    /** {@code change in % of MQL at most 10}. */
    public String demand() {
        StringBuilder text = new StringBuilder(measure);
        if (stage != null) {
            text.append(" of ").append(stage);
        }
        if (atLeast != null) {
            text.append(" at least ").append(atLeast.toPlainString());
        }
        if (atMost != null) {
            text.append(atLeast == null ? " at most " : " and at most ").append(atMost.toPlainString());
        }
        return text.toString();
    }

    public String foundText() {
        return found == null ? "some where there were none" : found.toPlainString();
    }
}
