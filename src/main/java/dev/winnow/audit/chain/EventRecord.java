package dev.winnow.audit.chain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An event, in the form in which the log hashes, proves and exports it.
 *
 * @param caller {@code key:crm}, {@code user:dana}; empty if unknown
 * @param subject what was done
 * @param rows states of the rows that were changed, one a line; null if there are none, and in events of earlier versions
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventRecord(
        String chain,
        long position,
        String hash,
        UUID id,
        Instant at,
        String kind,
        String caller,
        String subject,
        @Nullable String rows)
        implements ChainRecord {

    /** Names the hashed form; changes when the form does. */
    private static final String FORM = "winnow event 2";

    private static final String FORM_WITHOUT_ROWS = "winnow event 1";

    @Override
    public <T extends @Nullable Object> T match(Function<LogRecord, T> decision, Function<EventRecord, T> event) {
        return event.apply(this);
    }

    @Override
    public String content() {
        return rows == null
                ? LogRecord.hash(FORM_WITHOUT_ROWS, id.toString(), at.toString(), kind, caller, subject)
                : LogRecord.hash(FORM, id.toString(), at.toString(), kind, caller, subject, rows);
    }
}
