package dev.winnow.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.winnow.evaluation.Recommendation;
import dev.winnow.evaluation.Scorecard;
import dev.winnow.explanation.Path;
import dev.winnow.explanation.Reason;
import dev.winnow.explanation.Receipt;
import dev.winnow.explanation.Unmet;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation with its explanation: the full answer, as it is given and as it is stored.
 *
 * @param decisionId null where the decision isn't to be stored
 * @param evaluatedAt when the answer was made
 * @param asOf the moment the lead was seen at
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
    "summary",
    "reasons",
    "receipt",
    "unmet",
    "path"
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
        String summary,
        List<Reason> reasons,
        Receipt receipt,
        List<Unmet> unmet,
        @Nullable Path path) {

    public Decision {
        reasons = List.copyOf(reasons);
        unmet = List.copyOf(unmet);
    }
}
