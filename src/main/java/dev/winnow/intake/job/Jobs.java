package dev.winnow.intake.job;

import dev.winnow.intake.mapping.LeadMapping;
import dev.winnow.job.JobRow;
import dev.winnow.job.JobState;
import dev.winnow.job.JobTable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The jobs of files: what they are and how far, and the steps that people take with them. */
@ApplicationScoped
public class Jobs {

    /** In addition to those that run. */
    private static final int MOST_WAITING = 10;

    private static final String ID = "id";

    private final JobTable jobs;
    private final StoredFiles files;
    private final JobText text;
    private final Mappings mappings;
    private final Clock clock;

    Jobs(JobTable jobs, StoredFiles files, JobText text, Mappings mappings, Clock clock) {
        this.jobs = jobs;
        this.files = files;
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
        return QuarkusTransaction.requiringNew().call(() -> jobs.latest(FileJobs.KIND, policies, before, limit).stream()
                .map(this::job)
                .toList());
    }

    /** @param policies whose jobs; empty for all */
    public Optional<Job> find(UUID id, Set<String> policies) {
        return QuarkusTransaction.requiringNew().call(() -> jobs.find(id, FileJobs.KIND)
                .filter(job -> policies.isEmpty() || policies.contains(job.policy()))
                .map(this::job));
    }

    /** Sets what the columns of a file hold, also for later files with the same columns. */
    public JobStep map(UUID id, LeadMapping mapping, String by) {
        return step(id, (job, file) -> {
            if (job.state() != JobState.UPLOADED && job.state() != JobState.CHECKED) {
                return new JobStep.NotNow(job.state());
            }
            job.prepare(JobState.UPLOADED);
            file.setMapping(text.mapping(file, mapping));
            mappings.remember(job.policy(), text.head(file).header(), mapping, by);
            return new JobStep.Done(job(job, file));
        });
    }

    /** Notes that a job was tried, and can be started. */
    void checked(UUID id) {
        step(id, (job, file) -> {
            if (job.state() == JobState.UPLOADED) {
                job.prepare(JobState.CHECKED);
            }
            return new JobStep.Done(job(job, file));
        });
    }

    /** Lets a job run, or run again what a cancelled or failed one left. */
    public JobStep start(UUID id) {
        return step(id, (job, file) -> {
            JobState state = job.state();
            if (state == JobState.WAITING
                    || state == JobState.RUNNING
                    || state == JobState.COMPLETE
                    || file.parts == 0) {
                return new JobStep.NotNow(state);
            }
            Job known = job(job, file);
            if (!known.header().isEmpty()
                    && known.mapping().fields().values().stream().noneMatch(field -> ID.equals(field.fact()))) {
                return new JobStep.WithoutId();
            }
            long waiting = jobs.waiting(FileJobs.KIND);
            if (waiting >= MOST_WAITING) {
                return new JobStep.TooManyWaiting(waiting);
            }
            job.prepare(JobState.WAITING);
            return new JobStep.Done(job(job, file));
        });
    }

    /** What was decided stays decided. */
    public JobStep cancel(UUID id) {
        return step(id, (job, file) -> {
            if (job.state() != JobState.WAITING && job.state() != JobState.RUNNING) {
                return new JobStep.NotNow(job.state());
            }
            job.end(JobState.CANCELLED, null, clock.instant());
            return new JobStep.Done(job(job, file));
        });
    }

    /** Deletes a job with its file and results; decisions stay in the log. Whether there was one. */
    public boolean delete(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> jobs.delete(id, FileJobs.KIND));
    }

    private JobStep step(UUID id, BiFunction<JobRow, StoredFile, JobStep> step) {
        return QuarkusTransaction.requiringNew().call(() -> jobs.locked(id)
                .flatMap(job -> files.findByIdOptional(id).map(file -> step.apply(job, file)))
                .orElseGet(JobStep.Unknown::new));
    }

    private Job job(JobRow stored) {
        return job(stored, files.findById(stored.id()));
    }

    private Job job(JobRow stored, StoredFile file) {
        FileHead head = text.head(file);
        return new Job(
                stored.id(),
                stored.policy(),
                stored.by(),
                stored.createdAt(),
                stored.keptUntil(),
                stored.state(),
                stored.reason(),
                head.name(),
                head.header(),
                text.mapping(file, mappings.vocabulary(stored.policy())),
                stored.problems(),
                stored.progress());
    }
}
