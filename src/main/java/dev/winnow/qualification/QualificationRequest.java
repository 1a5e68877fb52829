package dev.winnow.qualification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.audit.log.Requester;
import dev.winnow.explanation.Explain;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be decided.
 *
 * @param policy null for the default one
 * @param policies those that may decide; empty: all
 * @param asOf the moment to see the lead at, null for now
 * @param lead the facts, as they stand under {@code /lead} in a request
 * @param explain how much of the explanation is asked for
 * @param why the id of a row that is asked about; null for none
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

    /** Of these, those that may decide. */
    List<String> among(List<String> active) {
        return policies.isEmpty()
                ? active
                : active.stream().filter(policies::contains).toList();
    }
}
