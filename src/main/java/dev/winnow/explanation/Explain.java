package dev.winnow.explanation;

import java.util.Locale;

/** The level of detail of an explanation. Only the requested parts are computed. */
public enum Explain {
    /** Everything. */
    FULL,
    /** Without receipt and path. */
    SUMMARY,
    /** Nothing: score and stage alone. */
    NONE;

    /** @param word as in requests */
    public static Explain of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The word used in requests: {@code full}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
