package dev.winnow.qualification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.audit.log.Requester;
import dev.winnow.decision.MappingReference;
import dev.winnow.explanation.Explain;
import dev.winnow.policy.facts.NormalText;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
 * @param batchId of the batch that it is a line of; null for none
 * @param mapping that made the lead of a body; null if the lead was sent as it is
 */
public record QualificationRequest(
        @Nullable String policy,
        Set<String> policies,
        @Nullable Instant asOf,
        JsonNode lead,
        Explain explain,
        @Nullable String why,
        Requester requester,
        boolean dryRun,
        @Nullable UUID batchId,
        @Nullable MappingReference mapping) {

    public QualificationRequest {
        policies = Set.copyOf(policies);
    }

    /** One that comes alone. */
    public QualificationRequest(
            @Nullable String policy,
            Set<String> policies,
            @Nullable Instant asOf,
            JsonNode lead,
            Explain explain,
            @Nullable String why,
            Requester requester,
            boolean dryRun) {
        this(policy, policies, asOf, lead, explain, why, requester, dryRun, null, null);
    }

    /** This request, whose lead a mapping made. */
    public QualificationRequest by(MappingReference mapping) {
        return new QualificationRequest(
                policy, policies, asOf, lead, explain, why, requester, dryRun, batchId, mapping);
    }

    /** The id of the lead in its normal form; null if the facts have none that can be one. */
    public @Nullable String leadId() {
        String id = lead.path("id").textValue();
        String normal = id == null ? "" : NormalText.of(id);
        return normal.isEmpty() ? null : normal;
    }

    /**
     * This request as a line of a batch.
     *
     * @param policy the one of lines that name none; null for the default one
     */
    public QualificationRequest in(UUID batch, @Nullable String policy) {
        return new QualificationRequest(
                this.policy == null ? policy : this.policy,
                policies,
                asOf,
                lead,
                explain,
                why,
                requester,
                dryRun,
                batch,
                mapping);
    }

    /** The active policies that may decide. */
    List<String> allowed(List<String> active) {
        return policies.isEmpty()
                ? active
                : active.stream().filter(policies::contains).toList();
    }
}
