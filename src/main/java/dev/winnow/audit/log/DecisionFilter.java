package dev.winnow.audit.log;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Selects decisions; they must meet every condition that isn't null or empty.
 *
 * @param policies names; empty for all
 * @param stage the recommended one
 * @param row id of a row that counted or settled something
 * @param release its number
 * @param caller who sent the request
 * @param from the earliest time of decision
 * @param to the time before which they were made
 */
public record DecisionFilter(
        @Nullable String leadId,
        @Nullable PersonalFact personal,
        Set<String> policies,
        @Nullable Integer release,
        @Nullable String stage,
        @Nullable String change,
        @Nullable String row,
        @Nullable String caller,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable BigDecimal minPoints,
        @Nullable BigDecimal maxPoints,
        Samples samples) {

    /** Which decisions on sample leads are among them. */
    public enum Samples {
        /** Those that weren't removed. */
        PRESENT,
        NONE
    }

    /**
     * A personal fact that the lead had in this or another decision.
     *
     * @param path of a fact that is marked personal
     */
    public record PersonalFact(String path, String value) {}

    public DecisionFilter {
        policies = Set.copyOf(policies);
    }

    /** With the sample leads that weren't removed. */
    public DecisionFilter(
            @Nullable String leadId,
            @Nullable PersonalFact personal,
            Set<String> policies,
            @Nullable Integer release,
            @Nullable String stage,
            @Nullable String change,
            @Nullable String row,
            @Nullable String caller,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable BigDecimal minPoints,
            @Nullable BigDecimal maxPoints) {
        this(
                leadId,
                personal,
                policies,
                release,
                stage,
                change,
                row,
                caller,
                from,
                to,
                minPoints,
                maxPoints,
                Samples.PRESENT);
    }

    /** @param policies names; empty: all */
    public static DecisionFilter of(
            Set<String> policies, @Nullable String stage, @Nullable String row, @Nullable String caller) {
        return new DecisionFilter(null, null, policies, null, stage, null, row, caller, null, null, null, null);
    }

    static DecisionFilter ofLead(String leadId, Set<String> policies) {
        return new DecisionFilter(leadId, null, policies, null, null, null, null, null, null, null, null, null);
    }
}
