package dev.winnow.audit.erasure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;

/**
 * That personal data were erased; whose, nobody can tell any more.
 *
 * @param leads how many
 * @param decisions how many decisions on them can't be read any more
 */
public record Erasure(Instant erasedAt, Cause cause, long leads, long decisions) {

    /** What had them erased. */
    public enum Cause {
        /** Somebody asked for it. */
        REQUEST,
        /** They were kept for as long as they may be. */
        RETENTION,
        /** They had been erased before, and an older copy of the database brought them back. */
        RESTORE;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
