package dev.winnow.audit.proof;

import java.util.List;

/**
 * The result of verifying the log.
 *
 * @param flaws by chain in the order they were started, then by position; at most a hundred
 */
public record Verification(boolean intact, int chains, long records, int checkpoints, List<Flaw> flaws) {

    public Verification {
        flaws = List.copyOf(flaws);
    }
}
