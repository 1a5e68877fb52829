package dev.winnow.web.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.winnow.outcome.LeadOutcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outcome.
 *
 * @param correctedBy null if it counts, and where outcomes are reported: what was answered once is answered again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OutcomeDocument(
        String eventId,
        String leadId,
        String policy,
        String kind,
        Instant at,
        @Nullable String reason,
        @Nullable String text,
        @Nullable BigDecimal amount,
        @Nullable String corrects,
        @Nullable String correctedBy,
        String by,
        Instant recordedAt) {

    static OutcomeDocument of(LeadOutcome outcome) {
        return new OutcomeDocument(
                outcome.eventId(),
                outcome.leadId(),
                outcome.policy(),
                outcome.kind().word(),
                outcome.at(),
                outcome.reason(),
                outcome.text(),
                outcome.amount(),
                outcome.corrects(),
                outcome.correctedBy(),
                outcome.by(),
                outcome.recordedAt());
    }

    /** The outcomes of a lead. */
    record OutcomeList(String leadId, List<OutcomeDocument> outcomes) {

        OutcomeList {
            outcomes = List.copyOf(outcomes);
        }

        static OutcomeList of(String leadId, List<LeadOutcome> outcomes) {
            return new OutcomeList(
                    leadId, outcomes.stream().map(OutcomeDocument::of).toList());
        }
    }
}
