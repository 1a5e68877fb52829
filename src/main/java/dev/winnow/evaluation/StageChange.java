package dev.winnow.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is recommended to be done about a lead's stage. */
public enum StageChange {
    PROMOTE,
    HOLD,
    RECYCLE,
    DEMOTE,
    DISQUALIFY;

    /** As it stands in workbooks and answers: {@code promote}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
