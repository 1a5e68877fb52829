package dev.winnow.policy.problem;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Quotes a text for a problem, with invisible characters made visible. */
public final class Quoted {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Z}&&[^ ]]|" + Invisible.LETTERS);
    private static final Pattern MARK = Pattern.compile("\\p{M}");

    private Quoted() {}

    /** {@code "a‹U+00A0›b"}; in a text that isn't in Unicode NFC, combining marks are shown too. */
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
