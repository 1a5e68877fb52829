package dev.winnow.release.impact;

import dev.winnow.policy.Policy;
import dev.winnow.release.CompiledReleases;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Compares releases in the background, one run after the other. The last ones are kept in memory: each can be made again
 * at any time.
 */
@ApplicationScoped
public class ImpactRuns {

    private static final Logger LOG = Logger.getLogger(ImpactRuns.class);
    private static final int MOST_AT_ONCE = 5;
    private static final int MOST_KEPT = 20;
    private static final long MOST_LEADS_KEPT = 500_000;
    private static final int STEP = 100;

    private final BiFunction<String, Integer, Optional<Policy>> releases;
    private final Consumer<KnownImpact> known;
    private final Clock clock;
    private final int threads = Runtime.getRuntime().availableProcessors();
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(ImpactRuns::thread);

    /** The latest first. */
    private final Deque<ImpactRun> runs = new ArrayDeque<>();

    @Inject
    ImpactRuns(CompiledReleases releases, KnownImpacts known, Clock clock) {
        this(releases::find, known::keep, clock);
    }

    /** @param known is told what comes of comparisons on all decisions */
    ImpactRuns(BiFunction<String, Integer, Optional<Policy>> releases, Consumer<KnownImpact> known, Clock clock) {
        this.releases = releases;
        this.known = known;
        this.clock = clock;
    }

    /** Empty if several wait for one that runs. */
    public Optional<ImpactRun> start(ImpactRequest request, LeadSource leads) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        ImpactRun run = new ImpactRun(request, clock);
        keep(run);
        thread.execute(() -> {
            try {
                run(run, leads);
            } finally {
                places.release();
            }
        });
        return Optional.of(run);
    }

    /** Empty if there is no such run of this policy, or not any more. */
    public synchronized Optional<ImpactRun> find(String policy, UUID id) {
        return runs.stream()
                .filter(run -> run.id().equals(id) && run.request().policy().equals(policy))
                .findFirst();
    }

    /** Those that have not ended stay, and so does the one that ended last, whatever its size. */
    private synchronized void keep(ImpactRun latest) {
        runs.addFirst(latest);
        int ended = 0;
        long leads = 0;
        for (Iterator<ImpactRun> all = runs.iterator(); all.hasNext(); ) {
            ImpactRun run = all.next();
            if (!run.isRunning()) {
                ended++;
                leads += run.size();
                if (ended > MOST_KEPT || (ended > 1 && leads > MOST_LEADS_KEPT)) {
                    all.remove();
                }
            }
        }
    }

    private void run(ImpactRun run, LeadSource leads) {
        if (!run.isRunning()) {
            return;
        }
        try {
            ImpactRequest request = run.request();
            Optional<Policy> before = releases.apply(request.policy(), request.before());
            Optional<Policy> after = releases.apply(request.policy(), request.after());
            if (before.isEmpty() || after.isEmpty()) {
                int missing = before.isEmpty() ? request.before() : request.after();
                run.fail("release %d of policy %s can't be used".formatted(missing, request.policy()));
            } else {
                compare(run, leads, before.get(), after.get());
            }
        } catch (InterruptedException e) {
            run.cancel();
        } catch (RuntimeException | Error e) {
            LOG.error("An impact run failed: " + run.id(), LoggableFailure.withoutMessages(e));
            run.fail("the leads can't be compared; the server's log says more, under the id of the run");
        }
    }

    private void compare(ImpactRun run, LeadSource leads, Policy before, Policy after) throws InterruptedException {
        try (ParallelComparison comparison = new ParallelComparison(before, after, threads)) {
            long count = leads.count();
            long[] done = {0};
            leads.each(lead -> {
                comparison.add(lead);
                if (++done[0] % STEP == 0) {
                    run.progress(done[0], Math.max(count, done[0]));
                }
                return run.isRunning();
            });
            if (run.isRunning()) {
                ImpactReport report = comparison.report();
                run.progress(done[0], done[0]);
                keep(run, report);
                run.finish(report);
            }
        }
    }

    private void keep(ImpactRun run, ImpactReport report) {
        ImpactRequest request = run.request();
        if (request.logged() != null && request.logged().isOfAll(run.startedAt())) {
            known.accept(new KnownImpact(
                    run.id(),
                    request.policy(),
                    request.before(),
                    request.after(),
                    clock.instant(),
                    report.compared(),
                    report.limits()));
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
        runs().forEach(ImpactRun::cancel);
    }

    private synchronized Deque<ImpactRun> runs() {
        return new ArrayDeque<>(runs);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "impact-run");
        thread.setDaemon(true);
        return thread;
    }
}
