package dev.winnow.web.policy;

import dev.winnow.policy.problem.Problem;
import dev.winnow.release.ActivePolicies;
import dev.winnow.release.ActivePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready while any policy is active. Reports active releases, and policies whose files have errors as degraded. */
@Readiness
@ApplicationScoped
class PolicyReadiness implements HealthCheck {

    private final ActivePolicies policies;

    PolicyReadiness(ActivePolicies policies) {
        this.policies = policies;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("Policies");
        policies.all().forEach(policy -> response.withData(policy.name(), state(policy)));
        return response.status(!policies.all().isEmpty()).build();
    }

    private static String state(ActivePolicy policy) {
        String release = "release " + policy.release().number();
        List<Problem> errors = policy.files().errors();
        if (errors.isEmpty()) {
            return release;
        }
        String kept = policy.files().areActive() ? "" : ", because its files can't be used";
        return "degraded: %s%s; errors: %s, the first %s".formatted(release, kept, errors.size(), errors.get(0));
    }
}
