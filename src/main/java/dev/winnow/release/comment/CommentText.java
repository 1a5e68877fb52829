package dev.winnow.release.comment;

import org.jspecify.annotations.Nullable;

/** Reads the texts of comments. */
public final class CommentText {

    public static final String EXPECTED = "a text of up to 2,000 characters, without personal data";

    private static final int LONGEST = 2_000;

    private CommentText() {}

    /** Without spaces around it, and with one kind of line breaks; null for what can't be a text. */
    public static @Nullable String read(String entered) {
        String text = entered.strip().replace("\r\n", "\n");
        boolean isPrintable = text.codePoints().noneMatch(point -> Character.isISOControl(point) && point != '\n');
        return !text.isEmpty() && text.length() <= LONGEST && isPrintable ? text : null;
    }
}
