package dev.winnow.intake.job;

import dev.winnow.intake.mapping.LeadMapping;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The jobs: what they are and how far, and the steps that people take with them. */
@ApplicationScoped
public class Jobs {

    /** In addition to those that run. */
    private static final int MOST_WAITING = 10;

    private static final String ID = "id";

    private final StoredJobs jobs;
    private final JobText text;
    private final Mappings mappings;
    private final Clock clock;

    Jobs(StoredJobs jobs, JobText text, Mappings mappings, Clock clock) {
        this.jobs = jobs;
        this.text = text;
        this.mappings = mappings;
        this.clock = clock;
    }

    /**
     * The latest first.
     *
     * @param policies whose jobs; empty for all
     * @param before a time that they were uploaded before; null for any
     */
    public List<Job> latest(Collection<String> policies, @Nullable Instant before, int limit) {
        return QuarkusTransaction.requiringNew().call(() -> jobs.latest(policies, before, limit).stream()
                .map(this::job)
                .toList());
    }

    /** @param policies whose jobs; empty for all */
    public Optional<Job> find(UUID id, Set<String> policies) {
        return QuarkusTransaction.requiringNew().call(() -> jobs.findByIdOptional(id)
                .filter(job -> policies.isEmpty() || policies.contains(job.policy))
                .map(this::job));
    }

    /** Sets what the columns of a file hold, also for later files with the same columns. */
    public JobStep map(UUID id, LeadMapping mapping, String by) {
        return step(id, job -> {
            if (job.state() != JobState.UPLOADED && job.state() != JobState.CHECKED) {
                return new JobStep.NotNow(job.state());
            }
            job.map(text.mapping(job, mapping));
            mappings.remember(job.policy, text.head(job).header(), mapping, by);
            return new JobStep.Done(job(job));
        });
    }

    /** Notes that a job was tried, and can be started. */
    void checked(UUID id) {
        step(id, job -> {
            if (job.state() == JobState.UPLOADED) {
                job.checked();
            }
            return new JobStep.Done(job(job));
        });
    }

    /** Lets a job run, or run again what a cancelled or failed one left. */
    public JobStep start(UUID id) {
        return step(id, job -> {
            JobState state = job.state();
            if (state == JobState.WAITING
                    || state == JobState.RUNNING
                    || state == JobState.COMPLETE
                    || job.parts == 0) {
                return new JobStep.NotNow(state);
            }
            Job known = job(job);
            if (!known.header().isEmpty()
                    && known.mapping().fields().values().stream().noneMatch(field -> ID.equals(field.fact()))) {
                return new JobStep.WithoutId();
            }
            long waiting = jobs.waiting();
            if (waiting >= MOST_WAITING) {
                return new JobStep.TooManyWaiting(waiting);
            }
            job.start();
            return new JobStep.Done(job(job));
        });
    }

    /** What was decided stays decided. */
    public JobStep cancel(UUID id) {
        return step(id, job -> {
            if (job.state() != JobState.WAITING && job.state() != JobState.RUNNING) {
                return new JobStep.NotNow(job.state());
            }
            job.end(JobState.CANCELLED, null, clock.instant());
            return new JobStep.Done(job(job));
        });
    }

    /** Deletes a job with its file and results; decisions stay in the log. Whether there was one. */
    public boolean delete(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> jobs.deleteById(id));
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deleteExpired() {
        QuarkusTransaction.requiringNew()
                .call(() -> jobs.expired(clock.instant()))
                .forEach(this::delete);
    }

    private JobStep step(UUID id, Function<StoredJob, JobStep> step) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jobs.locked(id).map(step).orElseGet(JobStep.Unknown::new));
    }

    private Job job(StoredJob stored) {
        FileHead head = text.head(stored);
        return new Job(
                stored.id,
                stored.policy,
                stored.by,
                stored.createdAt,
                stored.keptUntil,
                stored.state(),
                stored.reason,
                head.name(),
                head.header(),
                text.mapping(stored, mappings.vocabulary(stored.policy)),
                stored.rows,
                stored.decided,
                stored.problems,
                stored.startedAt,
                stored.endedAt);
    }
}
