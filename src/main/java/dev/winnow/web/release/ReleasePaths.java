package dev.winnow.web.release;

import dev.winnow.access.VisibleReleases;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.release.governed.Lifecycle;
import dev.winnow.web.problem.UnknownPolicies;
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
            return unknownPolicy(releases, policy).response();
        }
        Optional<Lifecycle> release = releases.find(policy, number);
        return release.isEmpty()
                ? ReleaseAnswers.unknown(policy, PrintableValue.text(number)).response()
                : work.with(release.get());
    }

    static ProblemDetails unknownPolicy(VisibleReleases releases, String policy) {
        return UnknownPolicies.problem(policy, releases.policies());
    }
}
