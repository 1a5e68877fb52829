package dev.winnow.console.decision;

import dev.winnow.audit.log.DecisionLog.ChainPlace;
import dev.winnow.decision.MappingReference;
import dev.winnow.qualification.Replay;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision, why it was made, who agreed to its rules, and what proves it.
 *
 * @param digest of the release
 * @param batch the batch that the lead came in; empty for none
 * @param mapping the inbound mapping that made the lead, with its version; null for none
 * @param sheets the path of the release's tables; null for callers who may not read them
 * @param agreed the steps of the release; empty for a release from the policy folders
 * @param why a row that was asked about; null for none
 * @param place in the log; null for decisions that are in no chain
 * @param isSample whether the lead is made up
 * @param replay its result; null unless it was asked for
 * @param isAuditor whether the caller may replay it and have the evidence
 */
public record DecisionView(
        String id,
        String lead,
        String policy,
        int release,
        String digest,
        Instant evaluatedAt,
        Instant asOf,
        String batch,
        @Nullable MappingReference mapping,
        AnswerView answer,
        @Nullable String sheets,
        List<Agreed> agreed,
        @Nullable WhyView why,
        @Nullable ChainPlace place,
        boolean isSample,
        @Nullable Replay replay,
        boolean isAuditor) {

    public DecisionView {
        agreed = List.copyOf(agreed);
    }

    /** The page of the lead. */
    public String leadPath() {
        return UriBuilder.fromPath("/console/leads/{lead}").build(lead).toString();
    }

    /**
     * A step of the release.
     *
     * @param kind as the API names it, such as {@code approved-by-sales}
     * @param by a name
     */
    public record Agreed(String kind, String by, String reason, Instant at, boolean isApproval) {}
}
