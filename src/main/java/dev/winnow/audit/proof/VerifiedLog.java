package dev.winnow.audit.proof;

import java.time.Instant;
import java.util.List;

/**
 * A verification of the log that was made on this node.
 *
 * @param at when it ended
 * @param by who asked for it
 * @param chains in the order they were started
 */
public record VerifiedLog(Instant at, String by, Verification verification, List<ChainSummary> chains) {

    public VerifiedLog {
        chains = List.copyOf(chains);
    }
}
