package dev.winnow.web.release;

import org.jspecify.annotations.Nullable;

/** Why something is done about a release. */
final class ReasonField {

    static final String EXPECTED = "why, in one line of up to 500 characters";

    private static final int LONGEST = 500;

    private ReasonField() {}

    /** Null where it is none. */
    static @Nullable String read(String text) {
        String reason = text.strip();
        boolean isOneLine = reason.codePoints().noneMatch(Character::isISOControl);
        return !reason.isEmpty() && reason.length() <= LONGEST && isOneLine ? reason : null;
    }
}
