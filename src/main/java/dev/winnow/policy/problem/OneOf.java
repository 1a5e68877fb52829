package dev.winnow.policy.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes the expectation of a value that must be one of some words. */
public final class OneOf {

    /** In characters; what follows is counted only. Lists of countries are longer. */
    private static final int LONGEST = 1_000;

    private OneOf() {}

    /** {@code one of A, B}; also for no words, when the sheet that declares them has problems itself. */
    public static String of(Collection<String> words) {
        return words.isEmpty() ? "one of the declared values (there are none)" : "one of " + listed(words);
    }

    /** {@code A, B}; of a long list the first words, and how many more there are: {@code A, B and 248 more}. */
    public static String listed(Collection<String> words) {
        String all = String.join(", ", words);
        if (all.length() <= LONGEST) {
            return all;
        }
        List<String> shown = new ArrayList<>();
        int length = 0;
        for (String word : words) {
            length += word.length() + 2;
            if (length > LONGEST) {
                break;
            }
            shown.add(word);
        }
        return String.join(", ", shown) + " and " + (words.size() - shown.size()) + " more";
    }
}
