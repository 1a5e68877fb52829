package dev.winnow.web.release;

import dev.winnow.check.CheckExecutor;
import dev.winnow.check.PolicyCheck;
import dev.winnow.http.ProblemResponse;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.problem.outcome.CheckOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.Function;

/** Checks the files of releases before a step with them. */
@ApplicationScoped
class ReleaseChecks {

    private final CheckExecutor executor;

    ReleaseChecks(CheckExecutor executor) {
        this.executor = executor;
    }

    /** @param answer to a check that ends in time */
    Response checked(PolicyFiles files, Function<PolicyCheck, Response> answer) throws InterruptedException {
        return ProblemResponse.of(CheckOutcome.of(executor.check(files, Set.of(), check -> check)), answer::apply);
    }
}
