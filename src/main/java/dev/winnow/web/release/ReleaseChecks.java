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

/** Has the files of releases checked before something is done with them. */
@ApplicationScoped
class ReleaseChecks {

    private final CheckExecutor desk;

    ReleaseChecks(CheckExecutor desk) {
        this.desk = desk;
    }

    /** @param answer to whatever the check came to; not asked for if there is none in time */
    Response checked(PolicyFiles files, Function<PolicyCheck, Response> answer) throws InterruptedException {
        return ProblemResponse.of(CheckOutcome.of(desk.check(files, Set.of(), check -> check)), answer::apply);
    }
}
