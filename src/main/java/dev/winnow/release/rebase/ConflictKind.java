package dev.winnow.release.rebase;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The kinds of things that both sides can have changed in different ways. */
public enum ConflictKind {
    CELL,
    /** Removed on one side and changed on the other, moved to different places, or added with the same id. */
    ROW,
    PROPERTY,
    COLUMN,
    SHEET,
    RULE;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
