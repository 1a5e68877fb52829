package dev.winnow.explanation;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.winnow.policy.problem.Source;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing the next stage demands that this lead doesn't have.
 *
 * @param found null where the fact isn't known
 * @param source the cell that demands it
 */
public record Unmet(
        String stage,
        Kind kind,
        String fact,
        @Nullable Object found,
        @Nullable Object demanded,
        String text,
        Source source) {

    public enum Kind {
        /** The fact is known and isn't as demanded. */
        FALSE,
        /** The fact isn't known. */
        MISSING,
        /** Enough rows hold, but the dimension's cap keeps their points below the demand. */
        CAPPED,
        /** An exclusion or recycling row holds the lead back, whatever its points. */
        EXCLUDED,
        /** Only a person's act can meet it. */
        HUMAN;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
