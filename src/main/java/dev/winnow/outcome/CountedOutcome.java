package dev.winnow.outcome;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What counts of an outcome in figures; all of it is left once the lead is erased.
 *
 * @param lead pseudonym of the lead, the one in its decisions
 * @param at when it happened
 * @param reason a code; null for none
 * @param amount without trailing zeros; null if unknown
 * @param corrects the id of the outcome that no longer counts because of this one; null for none
 * @param by who reported it; {@code samples} for made-up leads
 */
public record CountedOutcome(
        UUID id,
        UUID lead,
        String policy,
        OutcomeKind kind,
        Instant at,
        Instant recordedAt,
        @Nullable String reason,
        @Nullable BigDecimal amount,
        @Nullable UUID corrects,
        String by) {}
