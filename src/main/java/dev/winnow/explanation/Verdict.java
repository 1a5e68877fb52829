package dev.winnow.explanation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a condition came to for a lead. */
public enum Verdict {
    /** It holds. */
    TRUE,
    /** The fact is known and isn't as demanded. */
    FALSE,
    /** The fact isn't known. */
    MISSING,
    /** Enough rows hold, but the dimension's cap keeps their points below the demand. */
    CAPPED,
    /** It is what an exclusion or recycling row demands, and holds the lead back whatever its points. */
    EXCLUDED,
    /** Only a person's act can meet it. */
    HUMAN;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
