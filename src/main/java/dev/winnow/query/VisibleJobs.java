package dev.winnow.query;

import dev.winnow.identity.CurrentCaller;
import dev.winnow.intake.job.Job;
import dev.winnow.intake.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The jobs of the policies that the caller may use. */
@ApplicationScoped
public class VisibleJobs {

    private final Jobs jobs;
    private final CurrentCaller caller;

    VisibleJobs(Jobs jobs, CurrentCaller caller) {
        this.jobs = jobs;
        this.caller = caller;
    }

    /** @param id as callers send it; empty for what is no id */
    public Optional<Job> find(String id) {
        try {
            return jobs.find(UUID.fromString(id), caller.policies());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The latest first.
     *
     * @param before a time that they were uploaded before; null for any
     */
    public List<Job> latest(@Nullable Instant before, int limit) {
        return jobs.latest(caller.policies(), before, limit);
    }
}
