package dev.winnow.qualification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.audit.log.Requester;
import dev.winnow.explanation.Explain;
import dev.winnow.policy.facts.NormalText;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request to decide on a lead.
 *
 * @param policy null for the default one
 * @param policies those that may decide; empty for all
 * @param asOf the time to evaluate the lead at; null for now
 * @param lead the facts, as sent under {@code /lead}
 * @param explain the extent of the explanation
 * @param why id of a row to explain; null for none
 * @param dryRun whether to decide without storing the decision
 */
public record QualificationRequest(
        @Nullable String policy,
        Set<String> policies,
        @Nullable Instant asOf,
        JsonNode lead,
        Explain explain,
        @Nullable String why,
        Requester requester,
        boolean dryRun) {

    public QualificationRequest {
        policies = Set.copyOf(policies);
    }

    /** The id of the lead in its normal form; null if the facts have none that can be one. */
    @Nullable
    String leadId() {
        String id = lead.path("id").textValue();
        String normal = id == null ? "" : NormalText.of(id);
        return normal.isEmpty() ? null : normal;
    }

    /** The active policies that may decide. */
    List<String> allowed(List<String> active) {
        return policies.isEmpty()
                ? active
                : active.stream().filter(policies::contains).toList();
    }
}
