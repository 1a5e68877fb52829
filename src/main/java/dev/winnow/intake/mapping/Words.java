package dev.winnow.intake.mapping;

import dev.winnow.policy.facts.NormalText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a name that say something: {@code seen}, {@code search} of {@code seenInSearch}. */
record Words(List<String> all) {

    private static final Pattern BETWEEN =
            Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|[^\\p{L}\\p{N}]+");
    private static final Set<String> EMPTY = Set.of(
            "a", "an", "the", "of", "on", "in", "to", "for", "by", "at", "or", "and", "is", "are", "was", "what",
            "which", "your", "you", "our", "us", "we", "they", "do", "did", "has", "have", "me", "my", "it", "this",
            "that", "with", "from", "about", "s");
    private static final List<String> ENDINGS = List.of("ations", "ation", "ings", "ing", "ed", "ies", "es", "s");
    private static final int SHORTEST_STEM = 4;
    private static final int ALIKE = 4;

    Words {
        all = List.copyOf(all);
    }

    static Words of(String name) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : BETWEEN.split(NormalText.of(name), -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (!lower.isEmpty() && !EMPTY.contains(lower)) {
                words.add(stem(lower));
            }
        }
        return new Words(List.copyOf(words));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    int size() {
        return all.size();
    }

    /** How many of these words the others contain as well, in some form. */
    int shared(Words others) {
        return (int) all.stream()
                .filter(word -> others.all.stream().anyMatch(other -> isAlike(word, other)))
                .count();
    }

    private static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    /** The same, or with another ending of a letter or two, such as {@code hear} and {@code heard}. */
    private static boolean isAlike(String word, String other) {
        int shorter = Math.min(word.length(), other.length());
        return word.equals(other)
                || shorter >= ALIKE
                        && Math.max(word.length(), other.length()) - shorter <= 2
                        && word.substring(0, shorter).equals(other.substring(0, shorter));
    }
}
