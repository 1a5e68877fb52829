package dev.winnow.personal;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes text from outside on one line, so that it can't be taken for lines of the server's own. */
public final class OneLine {

    /** Control characters, separators of lines and what changes the direction of text. */
    private static final Pattern CONTROLS =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    private static final Map<String, String> SHORT = Map.of("\n", "\\n", "\r", "\\r", "\t", "\\t");

    private OneLine() {}

    /** {@code L-1\nL-2} for an id with a line break. */
    public static String of(String text) {
        Matcher found = CONTROLS.matcher(text);
        return found.find() ? found.replaceAll(match -> Matcher.quoteReplacement(escaped(match.group()))) : text;
    }

    private static String escaped(String control) {
        return SHORT.getOrDefault(control, String.format(Locale.ROOT, "\\u%04x", control.codePointAt(0)));
    }
}
