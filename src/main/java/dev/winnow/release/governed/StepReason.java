package dev.winnow.release.governed;

import org.jspecify.annotations.Nullable;

/** Reads the reason for a step with a release. */
public final class StepReason {

    public static final String EXPECTED = "a reason, in one line of up to 500 characters";

    private static final int LONGEST = 500;

    private StepReason() {}

    /** Null for an invalid reason. */
    public static @Nullable String read(String text) {
        String reason = text.strip();
        boolean isOneLine = reason.codePoints().noneMatch(Character::isISOControl);
        return !reason.isEmpty() && reason.length() <= LONGEST && isOneLine ? reason : null;
    }
}
