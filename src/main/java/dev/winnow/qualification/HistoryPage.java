package dev.winnow.qualification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.audit.log.DecisionRecord;
import dev.winnow.decision.DecisionJson;
import dev.winnow.decision.ReleaseReference;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the decisions on a lead, the latest first.
 *
 * @param next where the next page begins; null on the last page
 */
public record HistoryPage(
        String leadId, List<Entry> decisions, @Nullable UUID next) {

    public HistoryPage {
        decisions = List.copyOf(decisions);
    }

    /** @param moved change since the previous decision by the same policy; null if there is none */
    public record Entry(
            @JsonUnwrapped DecisionInShort decision,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Since moved) {}

    /** @param points total of this decision minus that of the previous one */
    public record Since(UUID from, BigDecimal points) {}

    /** Identifies a decision. */
    public record Reference(
            UUID decisionId, String policy, ReleaseReference release, Instant evaluatedAt, Instant asOf) {}

    static Entry entry(DecisionRecord decision, @Nullable DecisionRecord previous) {
        JsonNode answer = decision.answerWithCaller();
        return new Entry(
                DecisionInShort.of(answer),
                previous == null ? null : new Since(previous.id(), total(answer).subtract(total(previous))));
    }

    static Reference reference(DecisionRecord decision) {
        return new Reference(
                decision.id(), decision.policy(), decision.release(), decision.evaluatedAt(), decision.asOf());
    }

    private static BigDecimal total(DecisionRecord decision) {
        return total(DecisionJson.read(decision.answer()));
    }

    private static BigDecimal total(JsonNode answer) {
        return answer.at("/score/total").decimalValue();
    }
}
