package dev.winnow.web.audit;

import dev.winnow.audit.log.DecisionLog;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while decisions can be logged, because the server returns no others. */
@Readiness
@ApplicationScoped
class LogReadiness implements HealthCheck {

    private final DecisionLog log;

    LogReadiness(DecisionLog log) {
        this.log = log;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Decision log")
                .status(log.isWritable())
                .build();
    }
}
