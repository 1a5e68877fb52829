package dev.winnow.release.workingcopy;

import java.util.Optional;

/** The titles of working copies. */
public final class CopyTitle {

    /** What a title may be. */
    public static final String EXPECTED = "a title, in one line of up to 200 characters";

    private static final int LONGEST = 200;

    private CopyTitle() {}

    /** Without spaces around it; empty if it can't be a title. */
    public static Optional<String> read(String text) {
        String title = text.strip();
        boolean isOneLine = title.codePoints().noneMatch(Character::isISOControl);
        return !title.isEmpty() && title.length() <= LONGEST && isOneLine ? Optional.of(title) : Optional.empty();
    }
}
