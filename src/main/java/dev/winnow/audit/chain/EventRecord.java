package dev.winnow.audit.chain;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that somebody did to the server rather than to a lead, as the log proves it.
 *
 * @param caller {@code key:crm}, {@code user:dana}; empty where nobody knows
 * @param subject what it was done to
 */
public record EventRecord(
        String chain, long position, String hash, UUID id, Instant at, String kind, String caller, String subject)
        implements ChainRecord {

    /** Changed whenever other bytes would be hashed. */
    private static final String FORM = "winnow event 1";

    @Override
    public String content() {
        return LogRecord.hash(FORM, id.toString(), at.toString(), kind, caller, subject);
    }
}
