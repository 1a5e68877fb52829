package dev.winnow.audit.event;

import dev.winnow.audit.chain.AcknowledgedHeads;
import dev.winnow.audit.chain.Chain;
import dev.winnow.audit.chain.ChainHead;
import dev.winnow.audit.chain.Checkpoints;
import dev.winnow.audit.chain.EventRecord;
import dev.winnow.decision.DecisionId;
import dev.winnow.storage.Storage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Records who got in, who didn't, and what was done to users, keys and the log, in a chain of its own. */
@ApplicationScoped
public class EventLog {

    private static final Logger LOG = Logger.getLogger(EventLog.class);
    private static final int MOST_WAITING = 1000;
    private static final int LONGEST_TEXT = 200;

    private final Session session;
    private final Storage storage;
    private final Checkpoints checkpoints;
    private final Clock clock;
    private final Duration patience;
    private final Chain chain;
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), task -> new Thread(task, "event-log"));

    EventLog(
            Session session,
            Storage storage,
            AcknowledgedHeads acknowledged,
            Checkpoints checkpoints,
            Clock clock,
            @ConfigProperty(name = "winnow.audit.patience") Duration patience) {
        this.session = session;
        this.storage = storage;
        this.checkpoints = checkpoints;
        this.clock = clock;
        this.patience = patience;
        this.chain = new Chain(session, clock, acknowledged);
    }

    /**
     * Once this returns, the event is committed and on disk. What it is about is done after it: nothing that isn't recorded
     * is done.
     *
     * @param caller {@code key:crm}; empty where nobody knows
     * @throws NotRecordedException if it can't be written
     */
    public void record(EventKind kind, String caller, String subject) {
        await(submit(caller, () -> new RecordedChange<>(kind, cut(subject), true)));
    }

    /**
     * Makes a change and records it in one transaction: once this returns, both are committed and on disk.
     *
     * @param change is made inside the transaction, by one thread for all; it may find that there is nothing to do
     * @return what came of the change
     * @throws NotRecordedException if it can't be written
     */
    public <T> T record(String caller, Supplier<RecordedChange<T>> change) {
        return await(submit(caller, change));
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

    /** Records it as soon as possible, without anybody waiting; what can't be written is told in the server's log. */
    public void note(EventKind kind, String caller, String subject) {
        submit(caller, () -> new RecordedChange<>(kind, cut(subject), true)).exceptionally(failure -> {
            LOG.warnf("An event isn't recorded (%s): %s", kind.word(), failure);
            return false;
        });
    }

    private <T> CompletableFuture<T> submit(String caller, Supplier<RecordedChange<T>> change) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            return CompletableFuture.supplyAsync(() -> write(now, cut(caller), change), writer);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static String cut(String text) {
        String printable = text.replace('\0', ' ');
        return printable.length() > LONGEST_TEXT ? printable.substring(0, LONGEST_TEXT) + "…" : printable;
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
                change.kind() == null ? null : append(at, change.kind(), caller, change.subject()), change.result());
    }

    private ChainHead append(Instant at, EventKind kind, String caller, String subject) {
        ChainHead head = chain.head();
        EventRecord placed = new EventRecord(
                head.name(), head.position() + 1, "", DecisionId.at(at), at, kind.word(), caller, subject);
        String hash = placed.hashAfter(head.hash());
        EventRecord event = new EventRecord(
                placed.chain(), placed.position(), hash, placed.id(), at, placed.kind(), caller, subject);
        session.persist(StoredEvent.of(event));
        session.flush();
        ChainHead next = new ChainHead(head.name(), head.startedAt(), head.predecessors(), event.position(), hash);
        chain.store(head, next);
        return next;
    }

    /**
     * The latest first.
     *
     * @param kind null for all
     * @param caller null for all
     * @param before only those older than this one; null for all
     */
    @Transactional
    public List<EventRecord> latest(@Nullable String kind, @Nullable String caller, @Nullable UUID before, int most) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        meet("e.kind = :kind", kind, parameters);
        meet("e.caller = :caller", caller, parameters);
        meet("e.id < :before", before, parameters);
        String where = parameters.isEmpty() ? "" : " where " + String.join(" and ", parameters.keySet());
        var query =
                session.createSelectionQuery("from StoredEvent e" + where + " order by e.id desc", StoredEvent.class);
        parameters.forEach((condition, value) -> query.setParameter(condition.split(":", 2)[1], value));
        return query.setMaxResults(most).list().stream().map(StoredEvent::event).toList();
    }

    private static void meet(String condition, @Nullable Object value, Map<String, Object> parameters) {
        if (value != null) {
            parameters.put(condition, value);
        }
    }

    /** Writes what is still waiting. */
    @PreDestroy
    void stop() throws InterruptedException {
        writer.shutdown();
        if (!writer.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("Not all events could be recorded");
        }
    }
}
