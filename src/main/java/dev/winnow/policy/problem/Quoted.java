package dev.winnow.policy.problem;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A text as it is shown in a problem: between quotes, and with what nobody could see made visible. */
public final class Quoted {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Z}&&[^ ]]|" + Invisible.LETTERS);
    private static final Pattern MARK = Pattern.compile("\\p{M}");

    private Quoted() {}

    /** {@code "a‹U+00A0›b"}; of a text that isn't composed, accents are shown on their own. */
    public static String of(String text) {
        String seen = escaped(UNSEEN, text);
        boolean composed = Normalizer.isNormalized(text, Normalizer.Form.NFC);
        return '"' + (composed ? seen : escaped(MARK, seen)) + '"';
    }

    private static String escaped(Pattern characters, String text) {
        return characters.matcher(text).replaceAll(found -> "‹U+%04X›"
                .formatted(found.group().codePointAt(0)));
    }
}
