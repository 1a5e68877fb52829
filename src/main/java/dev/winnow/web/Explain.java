package dev.winnow.web;

import java.util.List;
import java.util.Locale;

/** How much of the explanation an answer carries. What is stored always has all of it. */
enum Explain {
    FULL(List.of()),
    SUMMARY(List.of("receipt", "path")),
    NONE(List.of("summary", "reasons", "receipt", "unmet", "path"));

    private final List<String> leftOut;

    Explain(List<String> leftOut) {
        this.leftOut = leftOut;
    }

    static Explain of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The parts of a full answer that it doesn't carry. */
    List<String> leftOut() {
        return leftOut;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
