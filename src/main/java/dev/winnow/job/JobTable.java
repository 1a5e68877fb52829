package dev.winnow.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The jobs of all kinds. Needs a transaction, in which changes of the rows are stored. */
@ApplicationScoped
public class JobTable {

    private final StoredJobs jobs;

    JobTable(StoredJobs jobs) {
        this.jobs = jobs;
    }

    /**
     * Stores a job that hasn't run.
     *
     * @param by who created it: {@code key:crm}
     * @param keptUntil when it is deleted
     */
    public JobRow create(
            UUID id, String kind, String policy, String by, Instant createdAt, Instant keptUntil, JobState state) {
        StoredJob job = StoredJob.of(id, kind, policy, by, createdAt, keptUntil, state);
        jobs.persistAndFlush(job);
        return job;
    }

    /** Locked until the transaction ends. */
    public Optional<JobRow> locked(UUID id) {
        return jobs.locked(id).map(JobRow.class::cast);
    }

    /** Empty if there is no such job of this kind. */
    public Optional<JobRow> find(UUID id, String kind) {
        return jobs.find(id, kind).map(JobRow.class::cast);
    }

    /**
     * The latest first.
     *
     * @param policies empty for all
     * @param before null for the latest
     */
    public List<JobRow> latest(String kind, Collection<String> policies, @Nullable Instant before, int limit) {
        return List.copyOf(jobs.latest(kind, policies, before, limit));
    }

    public long waiting(String kind) {
        return jobs.waiting(kind);
    }

    /** Deletes a job of this kind with all that belongs to it. Whether there was one. */
    public boolean delete(UUID id, String kind) {
        return find(id, kind).isPresent() && jobs.deleteById(id);
    }
}
