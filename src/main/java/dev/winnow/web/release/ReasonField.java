package dev.winnow.web.release;

import org.jspecify.annotations.Nullable;

/** Reads the reason for a step with a release. */
final class ReasonField {

    static final String EXPECTED = "a reason, in one line of up to 500 characters";

    private static final int LONGEST = 500;

    private ReasonField() {}

    /** Null for an invalid reason. */
    static @Nullable String read(String text) {
        String reason = text.strip();
        boolean isOneLine = reason.codePoints().noneMatch(Character::isISOControl);
        return !reason.isEmpty() && reason.length() <= LONGEST && isOneLine ? reason : null;
    }
}
