package dev.winnow.explanation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The verdict on a condition for a lead. */
public enum Verdict {
    /** It holds. */
    TRUE,
    /** The fact is known and doesn't meet the condition. */
    FALSE,
    /** The fact isn't known. */
    MISSING,
    /** Enough rows hold, but the dimension's cap keeps the points too low. */
    CAPPED,
    /** The condition of a route that holds the lead back regardless of points. */
    EXCLUDED,
    /** Only a person can meet it. */
    HUMAN;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
