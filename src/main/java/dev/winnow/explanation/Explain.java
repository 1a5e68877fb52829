package dev.winnow.explanation;

import java.util.Locale;

/** How much is explained. What isn't asked for isn't worked out. */
public enum Explain {
    /** Everything. */
    FULL,
    /** Without receipt and path. */
    SUMMARY,
    /** Nothing: score and stage alone. */
    NONE;

    /** @param word as it stands in requests */
    public static Explain of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** As it stands in requests: {@code full}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
