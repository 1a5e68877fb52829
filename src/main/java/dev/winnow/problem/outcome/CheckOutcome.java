package dev.winnow.problem.outcome;

import dev.winnow.check.CheckExecutor;
import dev.winnow.problem.Outcome;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;

/** Maps the result of requested work on files to its result or a problem. */
public final class CheckOutcome {

    private static final int RETRY_SECONDS = 5;

    private CheckOutcome() {}

    public static <R> Outcome<R> of(CheckExecutor.Outcome<R> outcome) {
        if (outcome instanceof CheckExecutor.Outcome.Done<R> done) {
            return Outcome.of(done.result());
        }
        return Outcome.failed(
                outcome instanceof CheckExecutor.Outcome.TookTooLong<R> late ? FileProblems.of(late.check()) : busy());
    }

    private static ProblemDetails busy() {
        return ProblemDetails.of(ProblemType.BUSY, "Other checks or comparisons are still running; retry in 5 seconds")
                .retryAfter(RETRY_SECONDS);
    }
}
