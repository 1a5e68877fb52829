package dev.winnow.policy.problem;

import java.util.Collection;

/** What a cell is expected to hold where there are words to choose from. */
public final class OneOf {

    private OneOf() {}

    /** {@code one of A, B}, also where nothing can be chosen, as what would declare the words is wrong itself. */
    public static String of(Collection<String> words) {
        return words.isEmpty()
                ? "one of those that are declared (there are none)"
                : "one of " + String.join(", ", words);
    }
}
