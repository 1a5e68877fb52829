package dev.winnow.audit.proof;

import java.util.List;

/**
 * What came of verifying the log.
 *
 * @param flaws by chain in the order they began, then by position; the first hundred if there are more
 */
public record Verification(boolean intact, int chains, long records, int checkpoints, List<Flaw> flaws) {

    public Verification {
        flaws = List.copyOf(flaws);
    }
}
