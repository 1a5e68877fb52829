package dev.winnow.audit;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions are looked for: those that meet all that isn't null.
 *
 * @param stage the recommended one
 * @param row the id of a row that counted or settled something
 * @param release its number
 * @param from the earliest moment they were made at
 * @param to the moment they were made before
 */
public record DecisionFilter(
        @Nullable String leadId,
        @Nullable PersonalFact personal,
        @Nullable String policy,
        @Nullable Integer release,
        @Nullable String stage,
        @Nullable String change,
        @Nullable String row,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable BigDecimal minPoints,
        @Nullable BigDecimal maxPoints) {

    /**
     * A personal fact that the lead had in this decision or another.
     *
     * @param path of a fact that is marked personal
     */
    public record PersonalFact(String path, String value) {}

    static DecisionFilter ofLead(String leadId, @Nullable String policy) {
        return new DecisionFilter(leadId, null, policy, null, null, null, null, null, null, null, null);
    }
}
