package dev.winnow.problem.outcome;

import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.RequestProblem;
import java.util.List;

/** Problems with idempotency keys. */
public final class KeyProblems {

    private static final String KEY = "Idempotency-Key";
    private static final int RETRY_SECONDS = 1;

    private KeyProblems() {}

    public static ProblemDetails inUse() {
        RequestProblem problem = RequestProblem.parameter(
                KEY, "a key that no request in progress uses", "a key that another request uses", null);
        return ProblemDetails.of(ProblemType.KEY_IN_USE, List.of(problem)).retryAfter(RETRY_SECONDS);
    }

    public static ProblemDetails ofAnother() {
        RequestProblem problem = RequestProblem.parameter(
                KEY, "a new key for each new request", "a key that was used for a different request", null);
        return ProblemDetails.of(ProblemType.KEY_OF_ANOTHER_REQUEST, List.of(problem));
    }
}
