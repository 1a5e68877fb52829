package dev.winnow.audit.event;

import dev.winnow.audit.chain.AcknowledgedHeads;
import dev.winnow.audit.chain.AuditSettings;
import dev.winnow.audit.chain.ChainHead;
import dev.winnow.audit.chain.Checkpoints;
import dev.winnow.storage.Storage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes changes and records their events, each pair in one transaction, on a thread of its own. */
@ApplicationScoped
class EventWriter {

    private static final Logger LOG = Logger.getLogger(EventWriter.class);
    private static final int QUEUE_CAPACITY = 1000;

    private final Storage storage;
    private final Checkpoints checkpoints;
    private final Clock clock;
    private final Duration patience;
    private final EventChain chain;
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE_CAPACITY), task -> new Thread(task, "event-log"));

    EventWriter(
            Session session,
            Storage storage,
            AcknowledgedHeads acknowledged,
            Checkpoints checkpoints,
            Clock clock,
            AuditSettings settings) {
        this.storage = storage;
        this.checkpoints = checkpoints;
        this.clock = clock;
        this.patience = settings.patience();
        this.chain = new EventChain(session, clock, acknowledged);
    }

    /**
     * Queues a change. The event's time is now.
     *
     * @return the result of the change once it and its event are committed and on disk; a {@link
     *     RejectedExecutionException} if the queue is full
     */
    <T> CompletableFuture<T> submit(String caller, Supplier<RecordedChange<T>> change) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            return CompletableFuture.supplyAsync(() -> write(now, EventText.of(caller), change), thread);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private record Written<T>(@Nullable ChainHead head, T result) {}

    private <T> T write(Instant at, String caller, Supplier<RecordedChange<T>> change) {
        storage.requireRoom();
        boolean isKnown = false;
        try {
            Written<T> written = QuarkusTransaction.requiringNew().call(() -> written(at, caller, change.get()));
            if (written.head() != null) {
                chain.committed(written.head());
                checkpoints.note(written.head());
            }
            isKnown = true;
            return written.result();
        } finally {
            if (!isKnown) {
                chain.forget();
            }
        }
    }

    private <T> Written<T> written(Instant at, String caller, RecordedChange<T> change) {
        return new Written<>(
                change.kind() == null ? null : chain.append(at, change.kind(), caller, change.subject(), change.rows()),
                change.result());
    }

    /** Writes what is still queued. */
    @PreDestroy
    void stop() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("Stopped before all queued events were recorded");
        }
    }
}
