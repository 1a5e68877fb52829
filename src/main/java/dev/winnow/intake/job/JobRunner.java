package dev.winnow.intake.job;

import dev.winnow.audit.log.DecisionLog;
import dev.winnow.intake.batch.Batch;
import dev.winnow.intake.batch.BatchKey;
import dev.winnow.intake.batch.Batches;
import dev.winnow.intake.batch.OpenedBatch;
import dev.winnow.intake.file.LeadRow;
import dev.winnow.intake.result.LeadResult;
import dev.winnow.release.ActivePolicies;
import dev.winnow.release.ActivePolicy;
import dev.winnow.schedule.RepeatedJob;
import dev.winnow.storage.DatabaseFailure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs jobs, two at a time. A server has a job for itself as long as it says so again and again; when it stops or dies,
 * the job goes on there or on another server, at the part that has no results yet. Rows of that part that were evaluated
 * keep their decisions.
 */
@ApplicationScoped
class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final int AT_ONCE = 2;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

    /** A part takes seconds at most. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    private final StoredJobs jobs;
    private final JobText text;
    private final Batches batches;
    private final DecisionLog log;
    private final ActivePolicies policies;
    private final Clock clock;
    private final UUID server = UUID.randomUUID();
    private final List<RepeatedJob> threads = new ArrayList<>();
    private volatile boolean isStopping;

    JobRunner(StoredJobs jobs, JobText text, Batches batches, DecisionLog log, ActivePolicies policies, Clock clock) {
        this.jobs = jobs;
        this.text = text;
        this.batches = batches;
        this.log = log;
        this.policies = policies;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent event) {
        for (int number = 1; number <= AT_ONCE; number++) {
            RepeatedJob thread = new RepeatedJob("jobs " + number, POLL, PAUSE_AFTER_FAILURE, this::runNext);
            threads.add(thread);
            thread.start();
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        isStopping = true;
        threads.forEach(RepeatedJob::stop);
    }

    private void runNext() throws InterruptedException {
        for (UUID id : QuarkusTransaction.requiringNew().call(() -> jobs.runnable(clock.instant()))) {
            if (!isStopping && QuarkusTransaction.requiringNew().call(() -> take(id))) {
                run(id);
            }
        }
    }

    /** Whether this server has the job now. */
    private boolean take(UUID id) {
        Instant now = clock.instant();
        Optional<StoredJob> job = jobs.locked(id)
                .filter(stored -> stored.state() == JobState.WAITING
                        || stored.state() == JobState.RUNNING
                                && stored.runsUntil != null
                                && stored.runsUntil.isBefore(now));
        job.ifPresent(stored -> stored.run(server, now, now.plus(LEASE)));
        return job.isPresent();
    }

    private void run(UUID id) throws InterruptedException {
        StoredJob job = QuarkusTransaction.requiringNew().call(() -> jobs.findById(id));
        Optional<ActivePolicy> active = policies.find(job.policy);
        if (active.isEmpty()) {
            end(id, JobState.FAILED, "policy %s isn't active".formatted(job.policy));
            return;
        }
        OpenedBatch opened = batches.open(new BatchKey("job " + id, List.of()));
        if (opened instanceof OpenedBatch.Open open) {
            try (Batch batch = open.batch()) {
                run(job, active.get(), batch);
            } catch (LogInterruptedException e) {
                QuarkusTransaction.requiringNew().run(() -> giveBack(id));
                Thread.sleep(PAUSE_AFTER_FAILURE.toMillis());
            } catch (RuntimeException e) {
                if (DatabaseFailure.isIn(e)) {
                    throw e;
                }
                LOG.errorf(e, "Job %s failed", id);
                end(id, JobState.FAILED, "it failed unexpectedly; the server's log has the details under the job's id");
            }
        }
    }

    private void run(StoredJob job, ActivePolicy active, Batch batch)
            throws LogInterruptedException, InterruptedException {
        RowReader reader = new RowReader(
                active.policy().vocabulary(),
                text.mapping(job, active.policy().vocabulary()),
                text.head(job).header());
        JobRun run = new JobRun(job.policy, job.by, active.policy(), reader, log, batch);
        for (int number = job.partsDone + 1; number <= job.parts; number++) {
            if (isStopping) {
                QuarkusTransaction.requiringNew().run(() -> giveBack(job.id));
                return;
            }
            int part = number;
            List<LeadRow> rows = QuarkusTransaction.requiringNew().call(() -> rows(job, part));
            List<LeadResult> results = run.evaluate(rows);
            if (!QuarkusTransaction.requiringNew().call(() -> keep(job, part, rows, results))) {
                return;
            }
        }
        end(job.id, JobState.COMPLETE, null);
    }

    private List<LeadRow> rows(StoredJob job, int part) {
        return FileRows.read(text.content(job, jobs.part(job.id, part)));
    }

    /** Whether the job still runs here. Keeps no results of leads that were erased since their rows were read. */
    private boolean keep(StoredJob read, int part, List<LeadRow> rows, List<LeadResult> all) {
        StoredJob job = jobs.locked(read.id).orElse(null);
        if (job == null || !job.isRunBy(server)) {
            return false;
        }
        List<LeadRow> left = rows(job, part);
        List<LeadResult> results = left.size() == rows.size() ? all : JobTraces.of(left, all);
        long decided = results.stream().filter(result -> !result.isRefused()).count();
        jobs.part(read.id, part).setResults(text.results(job, part, results));
        job.advance(decided, results.size() - decided, clock.instant().plus(LEASE));
        return true;
    }

    private void giveBack(UUID id) {
        jobs.locked(id).filter(job -> job.isRunBy(server)).ifPresent(StoredJob::start);
    }

    private void end(UUID id, JobState state, @Nullable String reason) {
        QuarkusTransaction.requiringNew().run(() -> jobs.locked(id)
                .filter(job -> job.isRunBy(server))
                .ifPresent(job -> job.end(state, reason, clock.instant())));
    }
}
