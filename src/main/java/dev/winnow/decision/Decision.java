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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation with its explanation, as answered and stored.
 *
 * @param decisionId null if the decision isn't stored
 * @param batchId of the batch that the lead came in; null for none
 * @param mapping that made the lead of a body; null if the lead was sent as it is
 * @param evaluatedAt when the answer was made
 * @param asOf the time the lead was evaluated at
 * @param edition the number of the {@link Edition}; null for the first
 * @param outcomes the facts that follow from outcomes of the lead; empty for most leads
 * @param explanation null if none was requested
 * @param why null if no row was to be explained
 */
@JsonPropertyOrder({
    "decisionId",
    "batchId",
    "mapping",
    "policy",
    "release",
    "evaluatedAt",
    "asOf",
    "edition",
    "leadId",
    "outcomes",
    "score",
    "stage",
    "explanation",
    "why"
})
public record Decision(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID decisionId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID batchId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MappingReference mapping,
        String policy,
        ReleaseReference release,
        Instant evaluatedAt,
        Instant asOf,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer edition,
        String leadId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<MergedFact> outcomes,
        Scorecard score,
        Recommendation stage,
        @JsonUnwrapped @Nullable Explanation explanation,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Why why) {

    public Decision {
        outcomes = List.copyOf(outcomes);
    }

    /** On a lead without outcomes, which came alone. */
    public Decision(
            @Nullable UUID decisionId,
            String policy,
            ReleaseReference release,
            Instant evaluatedAt,
            Instant asOf,
            @Nullable Integer edition,
            String leadId,
            Scorecard score,
            Recommendation stage,
            @Nullable Explanation explanation,
            @Nullable Why why) {
        this(
                decisionId,
                null,
                null,
                policy,
                release,
                evaluatedAt,
                asOf,
                edition,
                leadId,
                List.of(),
                score,
                stage,
                explanation,
                why);
    }

    /** The extent of the explanation. */
    public Explain explained() {
        if (explanation == null) {
            return Explain.NONE;
        }
        return explanation.details() == null ? Explain.SUMMARY : Explain.FULL;
    }
}
