package dev.winnow.decision;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Ids of decisions: version 7 UUIDs, which ascend with time, in steps of a microsecond. */
public final class DecisionId {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int STEPS_A_MILLISECOND = 1 << 12;

    private DecisionId() {}

    /** An id for a decision made at this time; RFC 9562, section 6.2, method 3. */
    public static UUID at(Instant moment) {
        return at(moment, RANDOM.nextLong() >>> 2);
    }

    /** The lowest id of a decision made at this time. */
    public static UUID first(Instant moment) {
        return moment.isBefore(Instant.EPOCH) ? at(Instant.EPOCH, 0) : at(moment, 0);
    }

    private static UUID at(Instant moment, long node) {
        long milliseconds = moment.toEpochMilli();
        long microseconds = ChronoUnit.MICROS.between(Instant.ofEpochMilli(milliseconds), moment);
        long fraction = microseconds * STEPS_A_MILLISECOND / 1_000;
        long version = 0x7L << 12;
        long variant = 0x2L << 62;
        return new UUID(milliseconds << 16 | version | fraction, node | variant);
    }
}
