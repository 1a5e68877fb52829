package dev.winnow.policy.listing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a sheet is. */
public enum SheetKind {
    TABLE,
    VOCABULARY,
    DIMENSIONS,
    GRADES,
    LADDER,
    LIMITS,
    CASES,
    READ_ME,
    /** None of the others, so that nobody can say what its cells mean. */
    UNKNOWN;

    /** Whether it is read as columns and rows, and not as a whole. */
    public boolean isRead() {
        return this != READ_ME && this != UNKNOWN;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
