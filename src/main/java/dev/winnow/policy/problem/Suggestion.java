package dev.winnow.policy.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Finds the name that a misspelt one was probably meant to be. */
public final class Suggestion {

    private static final int LONGEST = 100;
    private static final int SHORT = 4;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();

    private Suggestion() {}

    /**
     * The candidate with the fewest edits, ignoring case; the first by name if several are equally close; null if none
     * is close.
     */
    public static @Nullable String closest(String word, Collection<String> candidates) {
        return closest(word, candidates, Suggestion::isClose);
    }

    /**
     * The closest candidate that is the same name misspelt, for names whose confusion would change a rule. Words are
     * compared one by one, so that {@code company.country} is never taken for {@code contact.country}, and of short
     * ones no letter may be another: {@code MQL} isn't {@code SQL}. Null if there is none.
     */
    public static @Nullable String misspelt(String name, Collection<String> candidates) {
        return closest(name, candidates, Suggestion::isMisspelt);
    }

    private static @Nullable String closest(
            String word, Collection<String> candidates, BiPredicate<String, String> isClose) {
        Interruption.check();
        if (word.length() > LONGEST) {
            return null;
        }
        String wanted = lower(word);
        return candidates.stream()
                .filter(candidate -> isClose.test(wanted, lower(candidate)))
                .min(Comparator.comparingInt((String candidate) -> EDITS.apply(wanted, lower(candidate)))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    /**
     * The path that is this one misspelt, or the only one that ends with it, as {@code company.employees} for
     * {@code employees}; null if there is none.
     */
    public static @Nullable String misspeltPath(String path, Collection<String> candidates) {
        String misspelt = misspelt(path, candidates);
        if (misspelt != null) {
            return misspelt;
        }
        List<String> ending = candidates.stream()
                .filter(candidate -> lower(candidate).endsWith('.' + lower(path)))
                .toList();
        return ending.size() == 1 ? ending.get(0) : null;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static boolean isClose(String word, String candidate) {
        int tolerance = word.length() < SHORT ? 1 : Math.max(2, word.length() / 3);
        return Math.abs(word.length() - candidate.length()) <= tolerance && EDITS.apply(word, candidate) <= tolerance;
    }

    private static boolean isMisspelt(String name, String candidate) {
        List<String> words = List.of(BETWEEN_WORDS.split(name, -1));
        List<String> others = List.of(BETWEEN_WORDS.split(candidate, -1));
        if (words.size() != others.size()) {
            return isMisspeltWord(String.join("", words), String.join("", others));
        }
        for (int index = 0; index < words.size(); index++) {
            if (!isMisspeltWord(words.get(index), others.get(index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMisspeltWord(String word, String meant) {
        int edits = EDITS.apply(word, meant);
        int length = Math.min(word.length(), meant.length());
        if (length < SHORT) {
            return edits == 0 || (edits == 1 && word.length() != meant.length()) || isSwapped(word, meant);
        }
        return edits <= Math.min(1 + length / 5, 3) || isSwapped(word, meant);
    }

    /** Whether the same letters stand in another order. */
    private static boolean isSwapped(String word, String meant) {
        return word.length() == meant.length() && sorted(word).equals(sorted(meant));
    }

    private static List<Integer> sorted(String word) {
        return word.chars().sorted().boxed().toList();
    }
}
