package dev.winnow.web.problem;

import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.qualification.Answer;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** What to say of a decision that can't be logged, and so isn't given. */
public final class NotLogged {

    private static final int RETRY_SECONDS = 1;
    private static final String UNREACHABLE = "The decision log's database can't be reached or takes too long; ";

    private NotLogged() {}

    public static Response problem(Answer.NotLogged refused) {
        return later(
                switch (refused.reason()) {
                    case BUSY ->
                        ProblemDetails.of(ProblemType.BUSY, "The decision log's queue is full; nothing was stored.");
                    case DISK_FULL ->
                        ProblemDetails.of(
                                ProblemType.NOT_LOGGED,
                                "The disk of the decision log is nearly full; nothing was stored. "
                                        + "Decisions are stored again once there is room.");
                    case UNAVAILABLE ->
                        ProblemDetails.of(
                                ProblemType.NOT_LOGGED, UNREACHABLE + "whether this decision was stored isn't known.");
                });
    }

    /** Of something other than a decision. */
    static Response problem() {
        return later(ProblemDetails.of(
                ProblemType.NOT_LOGGED,
                UNREACHABLE + "or its disk is nearly full. Check whether the change was made before you try again."));
    }

    private static Response later(ProblemDetails problem) {
        return Response.fromResponse(problem.response())
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }
}
