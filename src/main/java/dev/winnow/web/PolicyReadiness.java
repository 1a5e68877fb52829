package dev.winnow.web;

import dev.winnow.release.ActivePolicies;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready once policies are active; says which releases of them. */
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
        policies.all()
                .forEach(policy -> response.withData(
                        policy.name(), "release " + policy.release().number()));
        return response.status(!policies.all().isEmpty()).build();
    }
}
