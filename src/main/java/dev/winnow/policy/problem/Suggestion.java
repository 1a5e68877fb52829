package dev.winnow.policy.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Finds the name that a misspelt one was probably meant to be. */
public final class Suggestion {

    private static final int LONGEST = 100;

    private Suggestion() {}

    /**
     * The candidate with the fewest edits, ignoring case; the first by name if several are equally close; null if none
     * is close.
     */
    public static @Nullable String closest(String word, Collection<String> candidates) {
        if (word.length() > LONGEST) {
            return null;
        }
        String wanted = word.toLowerCase(Locale.ROOT);
        int tolerance = wanted.length() < 4 ? 1 : Math.max(2, wanted.length() / 3);
        LevenshteinDistance edits = new LevenshteinDistance(tolerance);
        return candidates.stream()
                .map(candidate -> new Candidate(candidate, edits.apply(wanted, candidate.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance >= 0)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
                .map(Candidate::word)
                .orElse(null);
    }

    private record Candidate(String word, int distance) {}
}
