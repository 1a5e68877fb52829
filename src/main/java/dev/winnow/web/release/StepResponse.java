package dev.winnow.web.release;

import dev.winnow.http.ProblemResponse;
import dev.winnow.problem.outcome.StepOutcome;
import dev.winnow.release.governed.StepResult;
import jakarta.ws.rs.core.Response;

/** Answers a step with the release's new state or a problem. */
final class StepResponse {

    private StepResponse() {}

    /** @param status of a step that was taken */
    static Response of(StepResult result, int status) {
        return ProblemResponse.of(StepOutcome.of(result), release -> Response.status(status)
                .entity(ReleaseDocument.of(release))
                .build());
    }
}
