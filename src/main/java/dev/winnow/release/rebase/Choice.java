package dev.winnow.release.rebase;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which side's text of a conflicting cell a rebase takes. */
public enum Choice {
    THEIRS,
    MINE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Choice> ofWord(String word) {
        return Arrays.stream(values())
                .filter(choice -> choice.word().equals(word))
                .findFirst();
    }
}
