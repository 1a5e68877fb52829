package dev.winnow.problem.outcome;

import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;

/** Problems of requests about jobs. */
public final class JobProblems {

    private JobProblems() {}

    public static ProblemDetails unknown() {
        return ProblemDetails.of(
                ProblemType.UNKNOWN_JOB, "expected the id of a job that wasn't deleted; jobs are kept for 7 days");
    }
}
