package dev.winnow.audit.chain;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An event, in the form in which the log hashes, proves and exports it.
 *
 * @param caller {@code key:crm}, {@code user:dana}; empty if unknown
 * @param subject what was done
 */
public record EventRecord(
        String chain, long position, String hash, UUID id, Instant at, String kind, String caller, String subject)
        implements ChainRecord {

    /** Names the hashed form; changes when the form does. */
    private static final String FORM = "winnow event 1";

    @Override
    public <T extends @Nullable Object> T match(Function<LogRecord, T> decision, Function<EventRecord, T> event) {
        return event.apply(this);
    }

    @Override
    public String content() {
        return LogRecord.hash(FORM, id.toString(), at.toString(), kind, caller, subject);
    }
}
