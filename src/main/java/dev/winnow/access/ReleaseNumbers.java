package dev.winnow.access;

import java.util.Optional;

/** The numbers of releases in paths. */
final class ReleaseNumbers {

    private static final int MOST_DIGITS = 9;

    private ReleaseNumbers() {}

    /** Empty where no release can have this number. */
    static Optional<Integer> read(String text) {
        return text.length() <= MOST_DIGITS && text.matches("[1-9][0-9]*")
                ? Optional.of(Integer.parseInt(text))
                : Optional.empty();
    }
}
