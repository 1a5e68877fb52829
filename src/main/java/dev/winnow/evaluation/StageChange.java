package dev.winnow.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The recommended change of a lead's stage. */
public enum StageChange {
    PROMOTE,
    HOLD,
    RECYCLE,
    DEMOTE,
    DISQUALIFY;

    /** The word used in workbooks and responses: {@code promote}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
