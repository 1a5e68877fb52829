package dev.winnow.policy.problem;

import java.util.Collection;

/** Writes the expectation of a cell that must contain one of some words. */
public final class OneOf {

    private OneOf() {}

    /** {@code one of A, B}; also for no words, when the sheet that declares them has problems itself. */
    public static String of(Collection<String> words) {
        return words.isEmpty() ? "one of the declared values (there are none)" : "one of " + String.join(", ", words);
    }
}
