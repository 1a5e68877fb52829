package dev.winnow.http;

import dev.winnow.problem.Outcome;
import dev.winnow.problem.Problem;
import dev.winnow.problem.ProblemDetails;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Turns problems into responses. */
public final class ProblemResponse {

    private ProblemResponse() {}

    public static Response of(Problem problem) {
        return Response.status(problem.status())
                .type(ProblemDetails.MEDIA_TYPE)
                .header(HttpHeaders.RETRY_AFTER, problem.retryAfter())
                .entity(problem)
                .build();
    }

    /** @param response to a value */
    public static <V, X extends Exception> Response of(Outcome<V> outcome, Outcome.Use<? super V, Response, X> response)
            throws X {
        return outcome.fold(response, ProblemResponse::of);
    }
}
