package dev.winnow.web.policy;

import dev.winnow.check.PolicyCheck;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import jakarta.ws.rs.core.Response;

/** What to say of files that were checked. */
public final class CheckAnswers {

    private static final int RETRY_SECONDS = 5;

    private CheckAnswers() {}

    public static Response problems(PolicyCheck check) {
        return Response.status(ProblemType.UNUSABLE_FILES.status())
                .type(ProblemDetails.MEDIA_TYPE)
                .entity(FileProblems.of(check))
                .build();
    }

    public static Response busy() {
        ProblemDetails problem =
                ProblemDetails.of(ProblemType.BUSY, "expected a check to begin within 5 s, found others still running");
        return Response.fromResponse(problem.response())
                .header("Retry-After", RETRY_SECONDS)
                .build();
    }
}
