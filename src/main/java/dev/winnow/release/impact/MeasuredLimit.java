package dev.winnow.release.impact;

import dev.winnow.policy.definition.Limit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a declared limit comes to.
 *
 * @param measure {@code change in %}
 * @param stage null where the measure is of all leads
 * @param atLeast null: unbounded
 * @param atMost null: unbounded
 * @param description empty where there is none
 * @param found with two decimals, away from zero; null where there is nothing it could be a percentage of
 * @param isKept whether it allows that
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
