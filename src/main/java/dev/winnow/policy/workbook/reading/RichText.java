package dev.winnow.policy.workbook.reading;

import dev.winnow.policy.workbook.WorkbookLimits;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects the characters of a text with several formats, without its phonetic guide. */
final class RichText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final StringBuilder text = new StringBuilder();
    private boolean open;

    void clear() {
        text.setLength(0);
    }

    /** Starts an element; only the characters of a {@code t} outside the phonetic guide count. */
    void begin(String element, String parent) {
        open = element.equals("t") && !parent.equals("rPh");
    }

    void end() {
        open = false;
    }

    /** Keeps at most one character more than the limit, which shows that the text is too long. */
    void add(char[] characters, int start, int length) {
        if (open) {
            int remaining = Math.max(0, WorkbookLimits.LIST_CHARACTERS + 1 - text.length());
            text.append(characters, start, Math.min(length, remaining));
        }
    }

    /** The text with the file format's escapes ({@code _x000D_}) resolved. */
    @Override
    public String toString() {
        return unescaped(text.toString());
    }

    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }
}
