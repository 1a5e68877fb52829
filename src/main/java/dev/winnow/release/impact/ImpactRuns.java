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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Executes impact runs in the background, one after the other. Keeps the latest in memory: each can be repeated at any
 * time.
 */
@ApplicationScoped
public class ImpactRuns {

    private static final Logger LOG = Logger.getLogger(ImpactRuns.class);
    private static final int MAX_QUEUED = 5;
    /** As many as one request can send: they may take most of a small heap. */
    private static final int MAX_LEADS_QUEUED = 100_000;

    private static final int MAX_KEPT = 20;
    private static final long MAX_LEADS_KEPT = 500_000;
    private static final int PROGRESS_INTERVAL = 100;

    private final BiFunction<String, Integer, Optional<Policy>> releases;
    private final Consumer<KnownImpact> known;
    private final Clock clock;
    private final int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private final Semaphore places = new Semaphore(MAX_QUEUED);
    private final Semaphore leadsHeld = new Semaphore(MAX_LEADS_QUEUED);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(ImpactRuns::thread);

    /** The latest first. */
    private final Deque<ImpactRun> runs = new ArrayDeque<>();

    @Inject
    ImpactRuns(CompiledReleases releases, KnownImpacts known, Clock clock) {
        this(releases::find, known::keep, clock);
    }

    /** @param known stores impacts on all logged decisions */
    ImpactRuns(BiFunction<String, Integer, Optional<Policy>> releases, Consumer<KnownImpact> known, Clock clock) {
        this.releases = releases;
        this.known = known;
        this.clock = clock;
    }

    /** Starts a run; empty if too many, or too many leads, are queued. */
    public Optional<ImpactRun> start(ImpactRequest request, LeadSource leads) {
        int held = leads.held();
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        if (!leadsHeld.tryAcquire(held)) {
            places.release();
            return Optional.empty();
        }
        ImpactRun run = new ImpactRun(request, clock);
        keep(run);
        thread.execute(() -> {
            try {
                run(run, leads);
            } finally {
                leadsHeld.release(held);
                places.release();
            }
        });
        return Optional.of(run);
    }

    /** Empty if the policy has no such run, or no longer. */
    public synchronized Optional<ImpactRun> find(String policy, UUID id) {
        return runs.stream()
                .filter(run -> run.id().equals(id) && run.request().policy().equals(policy))
                .findFirst();
    }

    /** The latest run on logged decisions that replaces one release by another; empty if there is none, or no longer. */
    public synchronized Optional<ImpactRun> latest(String policy, int before, int after) {
        return runs.stream()
                .filter(run -> {
                    ImpactRequest request = run.request();
                    return request.logged() != null
                            && request.policy().equals(policy)
                            && request.before() == before
                            && request.after() == after;
                })
                .findFirst();
    }

    /** Keeps unfinished runs and, whatever its size, the one that ended last. */
    private synchronized void keep(ImpactRun latest) {
        runs.addFirst(latest);
        int ended = 0;
        long leads = 0;
        for (Iterator<ImpactRun> all = runs.iterator(); all.hasNext(); ) {
            ImpactRun run = all.next();
            if (!run.isRunning()) {
                ended++;
                leads += run.size();
                if (ended > MAX_KEPT || (ended > 1 && leads > MAX_LEADS_KEPT)) {
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
            run.begin();
            ImpactRequest request = run.request();
            Optional<Policy> before = releases.apply(request.policy(), request.before());
            Optional<Policy> after = releases.apply(request.policy(), request.after());
            if (before.isEmpty() || after.isEmpty()) {
                int missing = before.isEmpty() ? request.before() : request.after();
                run.fail("release %s of policy %s is missing or no longer compiles"
                        .formatted(missing, request.policy()));
            } else {
                compare(run, leads, before.get(), after.get());
            }
        } catch (InterruptedException e) {
            run.cancel();
        } catch (RuntimeException | Error e) {
            LOG.error("Impact run failed: " + run.id(), LoggableFailure.withoutMessages(e));
            run.fail("the comparison failed; search the server's log for the id of the run");
        }
    }

    private void compare(ImpactRun run, LeadSource leads, Policy before, Policy after) throws InterruptedException {
        try (ParallelComparison comparison = new ParallelComparison(before, after, threads, run::isRunning)) {
            long count = leads.count();
            long[] done = {0};
            LeadDecisions decisions = new LeadDecisions();
            leads.each(lead -> {
                decisions.add(lead);
                comparison.add(lead);
                if (++done[0] % PROGRESS_INTERVAL == 0) {
                    run.progress(done[0], Math.max(count, done[0]));
                }
                return run.isRunning();
            });
            if (run.isRunning()) {
                ImpactReport report = comparison.report();
                if (run.isRunning()) {
                    run.progress(done[0], done[0]);
                    keep(run, report);
                    run.finish(report, decisions.of(report));
                }
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

    /** The latest first. */
    List<ImpactRun> all() {
        return List.copyOf(runs());
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
