package dev.winnow.web.release;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.access.VisibleReleases;
import dev.winnow.http.ProblemResponse;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.outcome.PolicyProblems;
import dev.winnow.problem.outcome.ReleaseProblems;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.governed.Lifecycle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Finds the policies and releases that paths name, or answers that there are none. */
@ApplicationScoped
class ReleasePaths {

    private final VisiblePolicies policies;
    private final VisibleReleases releases;

    ReleasePaths(VisiblePolicies policies, VisibleReleases releases) {
        this.policies = policies;
        this.releases = releases;
    }

    interface ForPolicy<X extends Exception> {

        Response answer(ActivePolicy active) throws X;
    }

    interface ForRelease<X extends Exception> {

        Response answer(ActivePolicy active, Lifecycle release) throws X;
    }

    <X extends Exception> Response answer(String policy, ForPolicy<X> resource) throws X {
        Optional<ActivePolicy> active = policies.find(policy);
        return active.isEmpty()
                ? ProblemResponse.of(PolicyProblems.unknown(policy, policies.names()))
                : resource.answer(active.get());
    }

    <X extends Exception> Response answer(String policy, String number, ForRelease<X> resource) throws X {
        return answer(policy, active -> {
            Optional<Lifecycle> release = releases.find(policy, number);
            return release.isEmpty()
                    ? ProblemResponse.of(ReleaseProblems.unknown(policy, PrintableValue.text(number)))
                    : resource.answer(active, release.get());
        });
    }
}
