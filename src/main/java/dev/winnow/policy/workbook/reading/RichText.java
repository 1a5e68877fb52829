package dev.winnow.policy.workbook.reading;

import dev.winnow.policy.workbook.WorkbookLimits;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers the characters of a text whose parts may look different; how to pronounce it is left out. */
final class RichText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final StringBuilder text = new StringBuilder();
    private boolean open;

    void clear() {
        text.setLength(0);
    }

    /** An element begins; its characters count if it is a {@code t} of the text itself. */
    void begin(String element, String parent) {
        open = element.equals("t") && !parent.equals("rPh");
    }

    void end() {
        open = false;
    }

    /** One character more than a cell may hold is kept, so that it is seen to be too long. */
    void add(char[] characters, int start, int length) {
        if (open) {
            int room = Math.max(0, WorkbookLimits.CELL_CHARACTERS + 1 - text.length());
            text.append(characters, start, Math.min(length, room));
        }
    }

    /** The text, with the escapes of the file format ({@code _x000D_}) resolved. */
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
