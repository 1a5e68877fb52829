package dev.winnow.policy.vocabulary;

import dev.winnow.policy.problem.Invisible;
import dev.winnow.policy.problem.Suggestion;
import dev.winnow.policy.workbook.TextCorrection;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The path of one of the organisation's own facts, such as {@code company.attributes.fleet}.
 *
 * @param part {@code company} or {@code activity}; null for a fact of the lead
 */
record OwnFact(@Nullable String part, String name) {

    static final String EXPECTED = "letters, digits, _ and - (at most 60)";

    /** Letters of any script with their marks, digits, {@code _} and {@code -}. */
    private static final String CHARACTERS = "\\p{L}\\p{M}\\p{Nd}_\\-&&[^" + Invisible.LETTERS + "]";

    private static final Pattern PATH = Pattern.compile(
            "(?:(company|activity)\\.)?attributes\\." + "((?=[_-]*[\\p{L}\\p{Nd}])[" + CHARACTERS + "]{1,60})");
    private static final Pattern OTHERS = Pattern.compile("[^" + CHARACTERS + "]+");
    private static final Pattern PREFIX =
            Pattern.compile("(?i)(?:(company|activity)\\.|(?:lead|contact|intent|bant|sales)\\.)?(?:attributes?\\.)?");

    /** Null if the path isn't one. */
    static @Nullable OwnFact of(String path) {
        Matcher own = PATH.matcher(path);
        return own.matches() ? new OwnFact(own.group(1), own.group(2)) : null;
    }

    /** Whether it is meant as one, by its beginning. */
    static boolean isMeant(String path) {
        return path.matches("(?:(?:company|activity)\\.)?attributes\\..+");
    }

    /** The path that an unknown one may mean: a standard fact, or else one of the organisation's own. */
    static @Nullable String suggested(String path, Collection<String> standard) {
        String meant = isMeant(path) ? null : Suggestion.misspeltPath(path, standard);
        if (meant != null) {
            return meant;
        }
        String clean = TextCorrection.clean(path);
        Matcher prefix = PREFIX.matcher(clean);
        String rest = prefix.lookingAt() ? clean.substring(prefix.end()) : clean;
        String part = prefix.group(1) == null ? "" : prefix.group(1).toLowerCase(Locale.ROOT) + ".";
        String own = part + "attributes." + OTHERS.matcher(rest).replaceAll("_").replaceAll("^_+|_+$", "");
        return of(own) == null || own.equals(path) ? null : own;
    }
}
