package dev.winnow.audit.event;

import dev.winnow.audit.chain.AuditSettings;
import dev.winnow.audit.chain.EventRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** The event log: who signed in or was denied, and what was done to users, keys, releases and the log itself. */
@ApplicationScoped
public class EventLog {

    private static final Logger LOG = Logger.getLogger(EventLog.class);

    private final EventWriter writer;
    private final EventSearch search;
    private final Duration patience;

    EventLog(EventWriter writer, EventSearch search, AuditSettings settings) {
        this.writer = writer;
        this.search = search;
        this.patience = settings.patience();
    }

    /**
     * Records an event; it is committed and on disk when this returns. Callers do what it says only afterwards, so that
     * nothing is done unrecorded.
     *
     * @param caller {@code key:crm}; empty if unknown
     * @throws NotRecordedException if it can't be written
     */
    public void record(EventKind kind, String caller, String subject) {
        await(writer.submit(caller, () -> event(kind, subject)));
    }

    /**
     * Makes a change and records it in one transaction; both are committed and on disk when this returns.
     *
     * @param change runs inside the transaction, on the one thread that writes all events; may return no event if there
     *     was nothing to do
     * @return the result of the change
     * @throws NotRecordedException if it can't be written
     */
    public <T> T record(String caller, Supplier<RecordedChange<T>> change) {
        return await(writer.submit(caller, change));
    }

    private <T> T await(CompletableFuture<T> written) {
        try {
            return written.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotRecordedException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new NotRecordedException(e);
        }
    }

    /** Records an event without waiting for it; a failure is only logged. */
    public void note(EventKind kind, String caller, String subject) {
        writer.submit(caller, () -> event(kind, subject)).exceptionally(failure -> {
            LOG.warnf("Can't record a %s event: %s", kind.word(), failure);
            return false;
        });
    }

    private static RecordedChange<Boolean> event(EventKind kind, String subject) {
        return new RecordedChange<>(kind, EventText.of(subject), true);
    }

    /** The latest events first. */
    @Transactional
    public List<EventRecord> latest(EventFilter filter, int limit) {
        return search.latest(filter, limit);
    }
}
