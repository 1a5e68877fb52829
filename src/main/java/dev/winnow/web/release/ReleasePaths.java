package dev.winnow.web.release;

import dev.winnow.access.VisibleReleases;
import dev.winnow.http.ProblemResponse;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.outcome.PolicyProblems;
import dev.winnow.problem.outcome.ReleaseProblems;
import dev.winnow.release.governed.Lifecycle;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Follows paths to releases that the caller may see. */
final class ReleasePaths {

    private ReleasePaths() {}

    /** What is done about a release that is there. */
    interface Work {
        Response with(Lifecycle release) throws InterruptedException;
    }

    /** What comes of a release, or what is missing of it. */
    static Response answer(VisibleReleases releases, String policy, String number, Work work)
            throws InterruptedException {
        if (!releases.isPolicy(policy)) {
            return ProblemResponse.of(unknownPolicy(releases, policy));
        }
        Optional<Lifecycle> release = releases.find(policy, number);
        return release.isEmpty()
                ? ProblemResponse.of(ReleaseProblems.unknown(policy, PrintableValue.text(number)))
                : work.with(release.get());
    }

    static ProblemDetails unknownPolicy(VisibleReleases releases, String policy) {
        return PolicyProblems.unknown(policy, releases.policies());
    }
}
