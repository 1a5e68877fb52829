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

/** Ready once policies are active; says which releases of them, and which are degraded by files that have errors. */
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
        String goesOn = policy.files().areActive() ? "" : ", as its files can't be used";
        return "degraded: %s%s; errors: %d, the first %s".formatted(release, goesOn, errors.size(), errors.get(0));
    }
}
