package dev.winnow.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.winnow.evaluation.Recommendation;
import dev.winnow.evaluation.Scorecard;
import dev.winnow.explanation.Explain;
import dev.winnow.explanation.Explanation;
import dev.winnow.explanation.Why;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation with its explanation: the answer, as it is given and as it is stored.
 *
 * @param decisionId null where the decision isn't to be stored
 * @param evaluatedAt when the answer was made
 * @param asOf the moment the lead was seen at
 * @param explanation null where none was asked for
 * @param why null where no row was asked about
 */
@JsonPropertyOrder({
    "decisionId",
    "policy",
    "release",
    "evaluatedAt",
    "asOf",
    "leadId",
    "score",
    "stage",
    "explanation",
    "why"
})
public record Decision(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID decisionId,
        String policy,
        ReleaseReference release,
        Instant evaluatedAt,
        Instant asOf,
        String leadId,
        Scorecard score,
        Recommendation stage,
        @JsonUnwrapped @Nullable Explanation explanation,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Why why) {

    /** How much of it is explained. */
    public Explain explained() {
        if (explanation == null) {
            return Explain.NONE;
        }
        return explanation.details() == null ? Explain.SUMMARY : Explain.FULL;
    }
}
