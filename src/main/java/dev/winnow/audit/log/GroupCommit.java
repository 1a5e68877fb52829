package dev.winnow.audit.log;

import dev.winnow.audit.chain.AcknowledgedHeads;
import dev.winnow.audit.chain.AuditSettings;
import dev.winnow.audit.chain.Checkpoints;
import dev.winnow.audit.chain.OtherChains;
import dev.winnow.schedule.Interval;
import dev.winnow.storage.Storage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Commits decisions in groups: those that arrive while a group is written form the next one. Callers get
 * the result once the group is committed and on disk, or at once if the queue is full.
 */
@ApplicationScoped
class GroupCommit {

    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    private static final int MAX_GROUP_SIZE = 64;
    private static final Duration PROBE_INTERVAL = Duration.ofSeconds(1);
    private static final Duration KEY_INTERVAL = Duration.ofMinutes(10);

    private final Storage storage;
    private final DecisionChain chain;
    private final Checkpoints checkpoints;
    private final OtherChains others;
    private final RequestKeys keys;
    private final BlockingQueue<Waiting> queue;
    private final Duration patience;
    private final Thread writer = new Thread(this::write, "decision-log");
    private final Interval keysDeleted = new Interval(KEY_INTERVAL);
    private volatile boolean isRunning = true;
    private final Object maintenance = new Object();
    private boolean isStopping;
    private volatile @Nullable AppendResult refusal;

    private record Waiting(LogEntry entry, CompletableFuture<AppendResult> result) {}

    @Inject
    GroupCommit(
            Session session,
            Leads leads,
            Dictionaries dictionaries,
            Storage storage,
            AcknowledgedHeads acknowledged,
            Clock clock,
            Checkpoints checkpoints,
            OtherChains others,
            RequestKeys keys,
            AuditSettings settings) {
        this.storage = storage;
        this.chain = new DecisionChain(session, leads, dictionaries, clock, acknowledged);
        this.checkpoints = checkpoints;
        this.others = others;
        this.keys = keys;
        this.queue = new ArrayBlockingQueue<>(Math.toIntExact(settings.queue()));
        this.patience = settings.patience();
        writer.start();
    }

    /** The result is completed by the writer thread; don't block or compute in its continuations. */
    CompletableFuture<AppendResult> append(LogEntry entry) {
        AppendResult refused = refusal;
        if (refused != null) {
            return CompletableFuture.completedFuture(refused);
        }
        Waiting waiting = new Waiting(entry, new CompletableFuture<>());
        if (!queue.offer(waiting)) {
            return CompletableFuture.completedFuture(AppendResult.QUEUE_FULL);
        }
        return waiting.result.completeOnTimeout(AppendResult.UNAVAILABLE, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether the last attempt to write failed. */
    boolean isFailing() {
        return refusal != null;
    }

    private void write() {
        List<Waiting> group = new ArrayList<>();
        while (isRunning || !queue.isEmpty()) {
            try {
                Waiting first = queue.poll(PROBE_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    queue.drainTo(group, MAX_GROUP_SIZE - 1);
                }
                if (first != null || isFailing()) {
                    write(group);
                }
                maintain();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) {
                // Without this thread nothing would ever be written again
                fail(e);
            }
            // Everybody who still waits gets a result
            group.forEach(waiting -> waiting.result.complete(AppendResult.UNAVAILABLE));
            group.clear();
        }
    }

    /** Maintenance; a failure doesn't affect writing. */
    private void maintain() {
        try {
            synchronized (maintenance) {
                if (!isFailing() && !isStopping) {
                    maintainDatabase();
                }
            }
            checkpoints.signIfDue();
        } catch (RuntimeException e) {
            LOG.warn("Can't sign checkpoints, compact the database or delete expired idempotency keys; retrying", e);
        }
    }

    private void maintainDatabase() {
        others.noteIfDue();
        storage.compact();
        if (keysDeleted.isOver()) {
            keysDeleted.begin();
            keys.forget();
        }
    }

    private void write(List<Waiting> group) {
        if (storage.hasFailed()) {
            refuse(group, AppendResult.UNAVAILABLE);
            return;
        }
        if (!storage.hasRoom()) {
            if (!isFailing()) {
                LOG.error("The disk of the decision log is nearly full (winnow.storage.free-space); "
                        + "refusing requests until there is room");
            }
            refuse(group, AppendResult.DISK_FULL);
            return;
        }
        Commit commit = commit(group.stream().map(Waiting::entry).toList());
        RuntimeException failure = commit.failure;
        if (failure == null) {
            succeed();
            group.forEach(waiting -> waiting.result.complete(commit.result(waiting.entry)));
        } else if (commit(List.of()).failure != null) {
            fail(failure);
            refuse(group, AppendResult.UNAVAILABLE);
        } else if (group.size() == 1) {
            succeed();
            settle(group.get(0));
        } else {
            group.forEach(waiting -> write(List.of(waiting)));
        }
    }

    private void refuse(List<Waiting> group, AppendResult result) {
        refusal = result;
        group.forEach(waiting -> waiting.result.complete(result));
    }

    /**
     * The result of committing a group.
     *
     * @param failure null if it succeeded
     */
    private record Commit(@Nullable RuntimeException failure, List<LogEntry> outdated) {

        AppendResult result(LogEntry entry) {
            return outdated.contains(entry) ? AppendResult.OUTDATED : AppendResult.STORED;
        }
    }

    /** Commits a group. An empty group is a probe: it writes the chain's head only. */
    private Commit commit(List<LogEntry> entries) {
        boolean isKnown = false;
        try {
            DecisionChain.Appended appended = QuarkusTransaction.requiringNew().call(() -> chain.append(entries));
            chain.committed(appended.head());
            checkpoints.note(appended.head());
            isKnown = true;
            return new Commit(null, appended.outdated());
        } catch (RuntimeException e) {
            return new Commit(e, List.of());
        } finally {
            if (!isKnown) {
                chain.forget();
            }
        }
    }

    /**
     * Settles a decision that failed while the log is writable: it was stored after all, its key is taken, or it fails
     * alone.
     */
    private void settle(Waiting waiting) {
        LogEntry entry = waiting.entry;
        RequestKey key = entry.key();
        if (QuarkusTransaction.requiringNew().call(() -> chain.holds(entry))) {
            waiting.result.complete(AppendResult.STORED);
        } else if (key != null && QuarkusTransaction.requiringNew().call(() -> chain.knows(key))) {
            waiting.result.complete(AppendResult.KEY_TAKEN);
        } else {
            // Another node may have stored the same lead at the same time; a second attempt finds it
            Commit commit = commit(List.of(entry));
            if (commit.failure == null) {
                waiting.result.complete(commit.result(entry));
            } else {
                waiting.result.completeExceptionally(commit.failure);
            }
        }
    }

    private void succeed() {
        if (isFailing()) {
            LOG.info("The decision log is writable again");
            refusal = null;
        }
    }

    private void fail(Throwable failure) {
        if (!isFailing()) {
            LOG.error("Can't write the decision log; refusing requests until that works", failure);
        }
        refusal = AppendResult.UNAVAILABLE;
    }

    /** Waits for maintenance that has begun: the database is about to be closed. */
    void onStop(@Observes ShutdownEvent event) {
        synchronized (maintenance) {
            isStopping = true;
        }
    }

    /** Writes what is still queued. */
    @PreDestroy
    void stop() throws InterruptedException {
        isRunning = false;
        writer.join(patience.toMillis());
    }
}
