package dev.winnow.web.release;

import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.problem.outcome.FileProblems;
import dev.winnow.release.governed.Governance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes drafts from files that compile. */
@ApplicationScoped
class Drafts {

    private static final int CREATED = 201;

    private final ReleaseChecks checks;
    private final Governance governance;
    private final CurrentCaller caller;

    Drafts(ReleaseChecks checks, Governance governance, CurrentCaller caller) {
        this.checks = checks;
        this.governance = governance;
        this.caller = caller;
    }

    /** @param base the number of the active release */
    Response make(PolicyFiles files, int base, String reason) throws InterruptedException {
        return make(files, base, reason, Set.of(), null);
    }

    /**
     * @param editors who edited the files, besides the caller
     * @param copy the number of the working copy that has the files; null for none
     */
    Response make(PolicyFiles files, int base, String reason, Set<String> editors, @Nullable Integer copy)
            throws InterruptedException {
        return checks.checked(
                files,
                check -> check.policy() == null
                        ? ProblemResponse.of(FileProblems.of(check))
                        : StepResponse.of(
                                governance.draft(files, base, caller.get().shown(), reason, editors, copy), CREATED));
    }
}
