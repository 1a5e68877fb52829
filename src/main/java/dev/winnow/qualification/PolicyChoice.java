package dev.winnow.qualification;

import dev.winnow.policy.problem.Suggestion;
import dev.winnow.release.ActivePolicies;
import dev.winnow.release.ActivePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Chooses the policy that decides: the requested one, else the default one, else the only one. */
@ApplicationScoped
class PolicyChoice {

    private final ActivePolicies policies;
    private final Optional<String> defaultPolicy;

    PolicyChoice(ActivePolicies policies, QualificationSettings settings) {
        this.policies = policies;
        this.defaultPolicy = settings.defaultPolicy();
    }

    /** Lets the chosen policy decide; answers that none could be chosen otherwise. */
    CompletableFuture<Answer> decide(
            QualificationRequest request, Function<ActivePolicy, CompletableFuture<Answer>> decision) {
        List<String> active = request.allowed(policies.names());
        String name = name(request, active);
        if (name == null) {
            return CompletableFuture.completedFuture(new Answer.PolicyNeeded(active));
        }
        return Optional.of(name)
                .filter(active::contains)
                .flatMap(policies::find)
                .map(decision)
                .orElseGet(() -> CompletableFuture.completedFuture(
                        new Answer.UnknownPolicy(name, active, Suggestion.closest(name, active))));
    }

    private @Nullable String name(QualificationRequest request, List<String> active) {
        if (request.policy() != null) {
            return request.policy();
        }
        return defaultPolicy.filter(active::contains).orElse(active.size() == 1 ? active.get(0) : null);
    }
}
