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
        REQUEST("the personal data of a lead"),
        /** Their retention time was over. */
        RETENTION("the personal data of leads whose retention time is over"),
        /** They had been erased before, and an older copy of the database brought them back. */
        RESTORE("the personal data of leads that were erased before"),
        /** They were sample leads. */
        SAMPLES("the sample leads");

        private final String subject;

        Cause(String subject) {
            this.subject = subject;
        }

        /** What the event of the erasure says. */
        String subject() {
            return subject;
        }

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
