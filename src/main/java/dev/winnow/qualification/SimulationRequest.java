package dev.winnow.qualification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.decision.ReleaseReference;
import dev.winnow.policy.Policy;
import dev.winnow.policy.table.DecisionTable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to evaluate a lead by any version of a policy.
 *
 * @param release what the policy is; null for a working copy
 * @param workingCopy what the policy is; null for a release
 * @param asOf the time to evaluate the lead at; null for now
 * @param lead the facts, as sent under {@code /lead}
 * @param tables those whose cells are wanted
 */
public record SimulationRequest(
        Policy policy,
        @Nullable ReleaseReference release,
        @Nullable WorkingCopyReference workingCopy,
        @Nullable Instant asOf,
        JsonNode lead,
        List<DecisionTable> tables) {

    public SimulationRequest {
        tables = List.copyOf(tables);
    }

    /** A working copy at one revision. */
    public record WorkingCopyReference(int number, int revision) {}

    /** How many conditions the tables have. */
    int conditions() {
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .mapToInt(row -> row.conditions().size())
                .sum();
    }
}
