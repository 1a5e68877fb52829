package dev.winnow.job;

import dev.winnow.schedule.RepeatedJob;
import dev.winnow.storage.DatabaseFailure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.Interceptor;
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
 * Runs jobs. A server has a job for itself as long as it says so again and again; when it stops or dies, the job goes on
 * there or on another server, at the step that isn't kept yet.
 */
@ApplicationScoped
class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

    /** A step takes seconds at most. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    /** How long a stopping server waits for a step, so that another server can go on at once. */
    private static final Duration LAST_STEP = Duration.ofSeconds(6);

    private final StoredJobs jobs;
    private final List<JobKind> kinds;
    private final Clock clock;
    private final UUID server = UUID.randomUUID();
    private final List<RepeatedJob> threads = new ArrayList<>();
    private volatile boolean isStopping;

    JobRunner(StoredJobs jobs, @Any Instance<JobKind> kinds, Clock clock) {
        this.jobs = jobs;
        this.kinds = kinds.stream().toList();
        this.clock = clock;
    }

    /** After policies are active. */
    void onStart(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        for (JobKind kind : kinds) {
            for (int number = 1; number <= kind.atOnce(); number++) {
                RepeatedJob thread = new RepeatedJob(
                        kind.name() + " jobs " + number, POLL, PAUSE_AFTER_FAILURE, () -> runNext(kind));
                threads.add(thread);
                thread.start();
            }
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        isStopping = true;
        threads.forEach(RepeatedJob::stop);
        threads.forEach(thread -> thread.awaitEnd(LAST_STEP));
    }

    private void runNext(JobKind kind) throws InterruptedException {
        for (UUID id : QuarkusTransaction.requiringNew().call(() -> jobs.runnable(kind.name(), clock.instant()))) {
            StoredJob job =
                    isStopping ? null : QuarkusTransaction.requiringNew().call(() -> take(id));
            if (job != null) {
                run(kind, job);
            }
        }
    }

    /** The job if this server has it now. */
    private @Nullable StoredJob take(UUID id) {
        Instant now = clock.instant();
        Optional<StoredJob> job = jobs.locked(id).filter(stored -> stored.isRunnable(now));
        job.ifPresent(stored -> stored.run(server, now, now.plus(LEASE)));
        return job.orElse(null);
    }

    private void run(JobKind kind, StoredJob job) throws InterruptedException {
        try (JobRun run = kind.open(job)) {
            run(job.id, run);
        } catch (FailedJobException e) {
            end(job.id, JobState.FAILED, e.getMessage());
        } catch (InterruptedJobException e) {
            giveBack(job.id);
            Thread.sleep(PAUSE_AFTER_FAILURE.toMillis());
        } catch (RuntimeException e) {
            if (DatabaseFailure.isIn(e)) {
                throw e;
            }
            LOG.errorf(e, "Job %s failed", job.id);
            end(job.id, JobState.FAILED, "it failed unexpectedly; the server's log has the details under the job's id");
        }
    }

    private void run(UUID id, JobRun run) throws FailedJobException, InterruptedJobException, InterruptedException {
        JobRun.Step step;
        do {
            if (isStopping) {
                giveBack(id);
                return;
            }
            step = run.next();
        } while (step != null && keep(id, step));
        if (step == null) {
            end(id, JobState.COMPLETE, null);
        }
    }

    /** Whether the job still runs here. */
    private boolean keep(UUID id, JobRun.Step step) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<StoredJob> job = locked(id);
            job.ifPresent(stored -> {
                step.keep(stored);
                stored.renew(clock.instant().plus(LEASE));
            });
            return job.isPresent();
        });
    }

    private void giveBack(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> locked(id).ifPresent(job -> job.prepare(JobState.WAITING)));
    }

    private void end(UUID id, JobState state, @Nullable String reason) {
        QuarkusTransaction.requiringNew()
                .run(() -> locked(id).ifPresent(job -> job.end(state, reason, clock.instant())));
    }

    private Optional<StoredJob> locked(UUID id) {
        return jobs.locked(id).filter(job -> job.isRunBy(server));
    }
}
