package dev.winnow.web.policy;

import dev.winnow.schedule.BackgroundJob;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Down while a job that repeats fails or hasn't run. Not a matter of readiness: leads are answered with the releases
 * that are active.
 */
@Wellness
@ApplicationScoped
class BackgroundHealth implements HealthCheck {

    private final Instance<BackgroundJob> jobs;

    BackgroundHealth(@Any Instance<BackgroundJob> jobs) {
        this.jobs = jobs;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("Background jobs");
        boolean isWell = true;
        for (BackgroundJob job : jobs) {
            if (job.isOn()) {
                String trouble = job.trouble();
                isWell &= trouble == null;
                response.withData(job.jobName(), trouble == null ? "runs" : trouble);
            }
        }
        return response.status(isWell).build();
    }
}
