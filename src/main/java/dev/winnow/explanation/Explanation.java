package dev.winnow.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why this stage, and what the next one asks for.
 *
 * @param summary a sentence or two for people
 * @param reasons the largest effect first
 * @param unmet what the next stage demands and the lead lacks; empty at the top of the ladder
 * @param path null where there is no next stage, or none of the changes tried reaches it
 */
public record Explanation(
        String summary,
        List<Reason> reasons,
        Receipt receipt,
        List<Unmet> unmet,
        @Nullable Path path) {

    public Explanation {
        reasons = List.copyOf(reasons);
        unmet = List.copyOf(unmet);
    }
}
