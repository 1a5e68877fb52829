package dev.winnow.outcome;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a lead.
 *
 * @param id of the row
 * @param eventId identifies it in the system that reported it
 * @param at when it happened
 * @param reason a code; null for none
 * @param text null for none
 * @param amount without trailing zeros; null if unknown
 * @param corrects the event id of the outcome that it replaces; null for none
 * @param correctedBy the event id of the outcome that replaces it, so that it no longer counts; null if it counts
 * @param by who reported it: {@code key:crm}
 * @param recordedAt when it was reported
 */
public record LeadOutcome(
        UUID id,
        String eventId,
        String leadId,
        String policy,
        OutcomeKind kind,
        Instant at,
        @Nullable String reason,
        @Nullable String text,
        @Nullable BigDecimal amount,
        @Nullable String corrects,
        @Nullable String correctedBy,
        String by,
        Instant recordedAt) {

    /** Whether no other outcome replaces it. */
    public boolean isCurrent() {
        return correctedBy == null;
    }

    LeadOutcome correctedBy(String eventId) {
        return new LeadOutcome(
                id, this.eventId, leadId, policy, kind, at, reason, text, amount, corrects, eventId, by, recordedAt);
    }
}
