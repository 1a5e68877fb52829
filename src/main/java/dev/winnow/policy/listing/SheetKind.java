package dev.winnow.policy.listing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The kinds of sheets. */
public enum SheetKind {
    TABLE,
    VOCABULARY,
    DIMENSIONS,
    GRADES,
    LADDER,
    LIMITS,
    CASES,
    READ_ME,
    /** Any other sheet; the meaning of its cells is unknown. */
    UNKNOWN;

    /** Whether it is read as columns and rows instead of as a whole. */
    public boolean isRead() {
        return this != READ_ME && this != UNKNOWN;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
