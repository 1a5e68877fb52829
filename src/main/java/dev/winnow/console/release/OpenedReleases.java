package dev.winnow.console.release;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.access.VisibleReleaseFiles;
import dev.winnow.access.VisibleReleases;
import dev.winnow.http.ProblemResponse;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.outcome.PolicyProblems;
import dev.winnow.problem.outcome.ReleaseProblems;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.Release;
import dev.winnow.release.ReleaseMode;
import dev.winnow.release.ReleaseSettings;
import dev.winnow.release.governed.Lifecycle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Finds the releases that addresses name. */
@ApplicationScoped
class OpenedReleases {

    private final VisiblePolicies policies;
    private final VisibleReleases releases;
    private final VisibleReleaseFiles files;
    private final ReleaseMode mode;

    OpenedReleases(
            VisiblePolicies policies, VisibleReleases releases, VisibleReleaseFiles files, ReleaseSettings settings) {
        this.policies = policies;
        this.releases = releases;
        this.files = files;
        this.mode = settings.mode();
    }

    interface ForPolicy {
        Response answer(ActivePolicy active) throws InterruptedException;
    }

    interface ForRelease {
        Response answer(OpenedRelease opened) throws InterruptedException;
    }

    Response answer(String policy, ForPolicy page) throws InterruptedException {
        Optional<ActivePolicy> active = policies.find(policy);
        return active.isEmpty()
                ? ProblemResponse.of(PolicyProblems.unknown(policy, policies.names()))
                : page.answer(active.get());
    }

    Response answer(String policy, String number, ForRelease page) throws InterruptedException {
        return answer(policy, active -> {
            Optional<OpenedRelease> opened = find(active, number);
            return opened.isEmpty()
                    ? ProblemResponse.of(ReleaseProblems.unknown(policy, PrintableValue.text(number)))
                    : page.answer(opened.get());
        });
    }

    /** As {@link #answer(String, String, ForRelease)}, only where releases are governed. */
    Response governed(String policy, String number, ForRelease step) throws InterruptedException {
        return answer(
                policy,
                number,
                opened -> mode == ReleaseMode.GOVERNED
                        ? step.answer(opened)
                        : ProblemResponse.of(ReleaseProblems.notGoverned()));
    }

    Optional<OpenedRelease> find(ActivePolicy active, String number) {
        Optional<Lifecycle> release = releases.find(active.name(), number);
        Optional<Release> content = files.find(active.name(), number);
        return release.isEmpty() || content.isEmpty()
                ? Optional.empty()
                : Optional.of(new OpenedRelease(active, release.get(), content.get()));
    }
}
