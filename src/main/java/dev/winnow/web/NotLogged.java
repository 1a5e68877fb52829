package dev.winnow.web;

import dev.winnow.qualification.Answer;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** What to say of a decision that can't be logged, and so isn't given. */
final class NotLogged {

    private static final int RETRY_SECONDS = 1;

    private NotLogged() {}

    static Response problem(Answer.NotLogged refused) {
        ProblemDetails problem = refused.isBusy()
                ? ProblemDetails.of(
                        ProblemType.BUSY,
                        "expected room in the decision log's queue, found it full; nothing was stored")
                : ProblemDetails.of(
                        ProblemType.NOT_LOGGED,
                        "expected a log that can be written, found that its database can't be reached or takes too long; "
                                + "whether this decision was stored isn't known");
        return later(problem);
    }

    /** Of something other than a decision. */
    static Response problem() {
        return later(ProblemDetails.of(
                ProblemType.NOT_LOGGED,
                "expected a log that can be written, found that its database can't be reached or takes too long; "
                        + "look whether it was done before you try again"));
    }

    private static Response later(ProblemDetails problem) {
        return Response.fromResponse(problem.response())
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }
}
