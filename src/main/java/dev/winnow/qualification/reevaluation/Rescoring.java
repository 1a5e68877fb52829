package dev.winnow.qualification.reevaluation;

import dev.winnow.audit.log.DecisionLog;
import dev.winnow.audit.log.Requester;
import dev.winnow.job.JobState;
import dev.winnow.job.RecurringJobs;
import dev.winnow.release.ActivePolicies;
import dev.winnow.schedule.BackgroundJob;
import dev.winnow.schedule.RepeatedJob;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Starts a run for each policy when it is due, and knows whether the last ones succeeded. */
@ApplicationScoped
class Rescoring implements BackgroundJob {

    private static final Duration LOOK = Duration.ofSeconds(10);

    private final RecurringJobs jobs;
    private final ActivePolicies policies;
    private final DecisionLog log;
    private final RescoringSettings settings;
    private final RepeatedJob job = new RepeatedJob("rescoring", LOOK, LOOK, this::look);
    private volatile @Nullable String failures;

    Rescoring(RecurringJobs jobs, ActivePolicies policies, DecisionLog log, RescoringSettings settings) {
        this.jobs = jobs;
        this.policies = policies;
        this.log = log;
        this.settings = settings;
    }

    void onStart(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        RescoringCheck.require(settings);
        if (isOn()) {
            job.start();
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        job.stop();
    }

    /** Creates what is due. */
    void look() {
        List<String> names =
                policies.names().stream().filter(settings::includes).toList();
        settings.every()
                .ifPresent(every -> names.forEach(policy ->
                        jobs.createIfDue(RescoringJobs.KIND, policy, every, Requester.RESCORING, log::countLeads)));
        String failed = names.stream().flatMap(this::failure).collect(Collectors.joining("; "));
        failures = failed.isEmpty() ? null : failed;
    }

    private Stream<String> failure(String policy) {
        return jobs.latest(RescoringJobs.KIND, policy).stream()
                .filter(last -> last.state() == JobState.FAILED)
                .map(last -> "the last run for policy %s failed: %s".formatted(policy, last.reason()));
    }

    @Override
    public String jobName() {
        return job.name();
    }

    @Override
    public boolean isOn() {
        return settings.isOn();
    }

    @Override
    public @Nullable String trouble() {
        String trouble = job.trouble();
        return trouble == null ? failures : trouble;
    }
}
