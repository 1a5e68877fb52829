package dev.winnow.audit.erasure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;

/**
 * An erasure of personal data, without the names of the leads.
 *
 * @param leads how many were erased
 * @param decisions how many decisions on them became unreadable
 */
public record Erasure(Instant erasedAt, Cause cause, long leads, long decisions) {

    /** Why they were erased. */
    public enum Cause {
        /** By request. */
        REQUEST,
        /** Their retention time was over. */
        RETENTION,
        /** They had been erased before, and an older copy of the database brought them back. */
        RESTORE;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
