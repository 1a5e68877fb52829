package dev.winnow.explanation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why this stage, and what the next one asks for.
 *
 * @param summary a sentence or two for people
 * @param reasons the largest effect first
 * @param unmet what the next stage demands and the lead lacks; empty at the top of the ladder
 * @param details null where only a summary was asked for
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
     * @param path null where there is no next stage, or none of the changes tried reaches it
     * @param blocked where there is a next stage and no path: what stands in the way that nobody can change
     */
    public record Details(Receipt receipt, @Nullable Path path, List<Unmet> blocked) {

        public Details {
            blocked = List.copyOf(blocked);
        }
    }
}
