package dev.winnow.outcome;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An outcome, as it was reported.
 *
 * @param leadId in the form of {@code NormalText}
 * @param eventId identifies it in the system that reports it; null if the server makes one
 * @param policy null for the usual one
 * @param at when it happened; null for now
 * @param reason a code; null for none
 * @param text null for none
 * @param amount zero or more, with at most 15 digits before and 4 after the point; null if unknown
 * @param corrects the event id of the outcome that it replaces; null for none
 */
public record ReportedOutcome(
        String leadId,
        @Nullable String eventId,
        OutcomeKind kind,
        @Nullable String policy,
        @Nullable Instant at,
        @Nullable String reason,
        @Nullable String text,
        @Nullable BigDecimal amount,
        @Nullable String corrects) {}
