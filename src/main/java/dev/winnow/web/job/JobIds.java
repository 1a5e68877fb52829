package dev.winnow.web.job;

import dev.winnow.identity.CurrentCaller;
import dev.winnow.intake.job.Job;
import dev.winnow.intake.job.Jobs;
import java.util.Optional;
import java.util.UUID;

/** Finds jobs by what callers call them. */
final class JobIds {

    private JobIds() {}

    /** Empty if there is no such job of a policy that the caller may use. */
    static Optional<Job> find(String id, Jobs jobs, CurrentCaller caller) {
        try {
            return jobs.find(UUID.fromString(id), caller.policies());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
