package dev.winnow.intake.mapping;

import dev.winnow.policy.facts.NormalText;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares texts by their letters and digits alone. */
final class LooseText {

    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private LooseText() {}

    /** The letters and digits, in lower case: {@code pressrelease} for {@code Press_Release}. */
    static String key(String text) {
        return OTHERS.matcher(NormalText.of(text).toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** The only candidate with the same letters and digits; the same text first; null if there is none or several. */
    static @Nullable String among(String text, Collection<String> candidates) {
        if (candidates.contains(text)) {
            return text;
        }
        String key = key(text);
        if (key.isEmpty()) {
            return null;
        }
        List<String> same = candidates.stream()
                .filter(candidate -> key(candidate).equals(key))
                .toList();
        return same.size() == 1 ? same.get(0) : null;
    }
}
