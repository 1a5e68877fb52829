package dev.winnow.qualification;

import dev.winnow.policy.problem.Suggestion;
import dev.winnow.release.ActivePolicies;
import dev.winnow.release.ActivePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Chooses the policy that decides: the requested one, else the default one, else the only one. */
@ApplicationScoped
class PolicyChoice {

    private final ActivePolicies policies;
    private final UsualPolicy usual;

    PolicyChoice(ActivePolicies policies, UsualPolicy usual) {
        this.policies = policies;
        this.usual = usual;
    }

    /** Lets the chosen policy decide; answers that none could be chosen otherwise. */
    CompletableFuture<Answer> decide(
            QualificationRequest request, Function<ActivePolicy, CompletableFuture<Answer>> decision) {
        List<String> active = request.allowed(policies.names());
        String name = request.policy() == null ? usual.among(active) : request.policy();
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
}
