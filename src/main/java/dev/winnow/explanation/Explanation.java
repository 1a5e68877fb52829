package dev.winnow.explanation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a lead has its stage, and what the next stage requires.
 *
 * @param summary one or two sentences
 * @param reasons the largest effect first
 * @param unmet the conditions of the next stage that aren't met; empty at the top of the ladder
 * @param details null if only a summary was requested
 */
public record Explanation(
        String summary,
        List<Reason> reasons,
        List<Unmet> unmet,
        @JsonUnwrapped @Nullable Details details) {

    public Explanation {
        reasons = List.copyOf(reasons);
        unmet = List.copyOf(unmet);
    }

    /**
     * @param path null if there is no next stage, or no tried set of changes reaches it
     * @param blocked what blocks the next stage and nobody can change; empty if there is a path or no next stage
     */
    public record Details(Receipt receipt, @Nullable Path path, List<Unmet> blocked) {

        public Details {
            blocked = List.copyOf(blocked);
        }
    }
}
