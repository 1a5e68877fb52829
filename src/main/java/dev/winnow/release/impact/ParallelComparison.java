package dev.winnow.release.impact;

import dev.winnow.policy.Policy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Compares leads on several threads and reports the impact. One thread adds the leads, the latest of each first, as
 * only that counts; it compares too while the others are busy.
 */
public final class ParallelComparison implements AutoCloseable {

    private static final int BATCH_SIZE = 100;
    private static final int QUEUED_BATCHES = 4;

    private final Policy before;
    private final Policy after;
    private final LeadComparison comparison;
    private final BooleanSupplier goesOn;
    private final @Nullable ThreadPoolExecutor otherThreads;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Tally total = new Tally();
    private final Set<String> seen = new HashSet<>();
    private List<SeenLead> batch = new ArrayList<>(BATCH_SIZE);

    /**
     * @param threads number of threads, including the one that adds leads
     * @param goesOn asked before each lead; once false, the rest isn't compared and there is no report
     */
    public ParallelComparison(Policy before, Policy after, int threads, BooleanSupplier goesOn) {
        this.goesOn = goesOn;
        this.before = before;
        this.after = after;
        Map<RowDifference, RowDifference> differences = new ConcurrentHashMap<>();
        // Many leads move because of the same rows
        this.comparison =
                new LeadComparison(before, after, difference -> differences.computeIfAbsent(difference, same -> same));
        this.otherThreads = threads < 2
                ? null
                : new ThreadPoolExecutor(
                        threads - 1,
                        threads - 1,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(QUEUED_BATCHES),
                        ParallelComparison::thread,
                        new ThreadPoolExecutor.CallerRunsPolicy());
    }

    public void add(SourceLead lead) {
        lead.match(this::add, this::add);
    }

    private void add(UnreadableLead lead) {
        synchronized (total) {
            total.refuse(lead.decisionId(), List.of(new Refusal(Refusal.Reader.LOG, lead.problem())));
        }
    }

    private void add(SeenLead lead) {
        if (!seen.add(lead.id())) {
            synchronized (total) {
                total.skip();
            }
            return;
        }
        batch.add(lead);
        if (batch.size() == BATCH_SIZE) {
            compareBatch();
        }
    }

    /** The impact on all leads added; none can be added afterwards. */
    public ImpactReport report() throws InterruptedException {
        compareBatch();
        if (otherThreads != null) {
            otherThreads.shutdown();
            otherThreads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        }
        rethrowFailure();
        synchronized (total) {
            return total.report(before, after);
        }
    }

    /** Stops the comparison; there is no report. */
    @Override
    public void close() {
        if (otherThreads != null) {
            otherThreads.shutdownNow();
        }
    }

    private void compareBatch() {
        rethrowFailure();
        List<SeenLead> leads = batch;
        batch = new ArrayList<>(BATCH_SIZE);
        if (otherThreads == null) {
            compare(leads);
        } else {
            otherThreads.execute(() -> compareOnOtherThread(leads));
        }
    }

    private void compareOnOtherThread(List<SeenLead> leads) {
        try {
            compare(leads);
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    private void compare(List<SeenLead> leads) {
        Tally part = new Tally();
        for (SeenLead lead : leads) {
            if (!goesOn.getAsBoolean()) {
                return;
            }
            part.add(lead.id(), lead.decidedAt(), comparison.of(lead));
        }
        synchronized (total) {
            total.add(part);
        }
    }

    private void rethrowFailure() {
        Throwable first = failure.get();
        if (first != null) {
            throw new IllegalStateException("Can't evaluate a lead", first);
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "impact");
        thread.setDaemon(true);
        return thread;
    }
}
