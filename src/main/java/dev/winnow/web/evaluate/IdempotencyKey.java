package dev.winnow.web.evaluate;

import dev.winnow.audit.log.RequestKey;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.identity.Caller;
import dev.winnow.problem.RequestProblem;
import dev.winnow.policy.facts.PrintableValue;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header with which a client says that requests are one and the same. */
final class IdempotencyKey {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final int RETRY_SECONDS = 1;

    private IdempotencyKey() {}

    /** Null where it isn't given, or isn't one. Keys of two callers are two keys: none gets the other's answer. */
    static @Nullable RequestKey read(
            HttpHeaders headers, UriInfo uri, byte[] body, Caller caller, List<RequestProblem> problems) {
        List<String> values = headers.getRequestHeader(HEADER);
        if (values.isEmpty()) {
            return null;
        }
        if (values.size() > 1 || !KEY.matcher(values.get(0)).matches()) {
            String found = values.size() > 1 ? values.size() + " values" : PrintableValue.text(values.get(0));
            problems.add(RequestProblem.parameter(HEADER, "one text of 1 to 255 printable characters", found, null));
            return null;
        }
        return RequestKey.of(
                caller.shown() + " " + values.get(0),
                String.valueOf(uri.getRequestUri().getRawQuery()),
                body);
    }

    static Response problem(boolean isInUse) {
        if (isInUse) {
            RequestProblem problem = RequestProblem.parameter(
                    HEADER, "a key that no request in progress has", "one that is in use", null);
            return Response.fromResponse(ProblemDetails.of(ProblemType.KEY_IN_USE, List.of(problem))
                            .response())
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build();
        }
        RequestProblem problem = RequestProblem.parameter(
                HEADER, "a key of its own for each request", "one that was given with another", null);
        return ProblemDetails.of(ProblemType.KEY_OF_ANOTHER_REQUEST, List.of(problem))
                .response();
    }
}
