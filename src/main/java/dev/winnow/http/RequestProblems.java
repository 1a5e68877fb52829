package dev.winnow.http;

import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.policy.facts.PrintableValue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Problems of requests that reach no resource, by HTTP status. */
public final class RequestProblems {

    private RequestProblems() {}

    public static ProblemDetails of(int status, String path, Function<String, @Nullable String> header) {
        return switch (status) {
            case 401 ->
                ProblemDetails.of(
                        ProblemType.CREDENTIALS_NEEDED,
                        header.apply(ApiKeyMechanism.HEADER) == null
                                ? "expected the header X-API-Key, or a session that /sign-in begins, found neither"
                                : "expected an X-API-Key that was issued, hasn't expired and wasn't revoked");
            case 403 ->
                ProblemDetails.of(
                        ProblemType.FORBIDDEN, "expected a caller with a role that may do this; /q/openapi says which");
            case 429 ->
                ProblemDetails.of(
                        ProblemType.TOO_MANY_REQUESTS,
                        "expected fewer attempts; try again after the seconds of Retry-After");
            case 503 ->
                ProblemDetails.of(
                        ProblemType.BUSY,
                        "expected fewer requests at once; try again after the seconds of Retry-After");
            case 404 ->
                ProblemDetails.of(
                        ProblemType.UNKNOWN_PATH,
                        "expected a path that /q/openapi lists, found " + PrintableValue.text(path));
            case 405 ->
                ProblemDetails.of(
                        ProblemType.METHOD_NOT_ALLOWED,
                        "expected a method that the path allows; /q/openapi lists them");
            case 406 ->
                ProblemDetails.of(
                        ProblemType.NOT_ACCEPTABLE,
                        "expected a format that /q/openapi lists to be accepted, found Accept: "
                                + shown(header.apply("Accept")));
            case 413 ->
                ProblemDetails.of(
                        ProblemType.TOO_LARGE,
                        "expected a body of at most " + (BodyLimit.holdsFiles(path) ? "16" : "1")
                                + " MB, found a larger one");
            case 415 ->
                ProblemDetails.of(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        "expected Content-Type: " + mediaType(path) + ", found " + shown(header.apply("Content-Type")));
            default -> ProblemDetails.of(ProblemType.REFUSED, status, "expected a well-formed HTTP request");
        };
    }

    private static String mediaType(String path) {
        if (path.equals(SignIn.FORM_PATH)) {
            return "application/x-www-form-urlencoded";
        }
        if (path.endsWith("/impact")) {
            return "application/x-ndjson or text/csv";
        }
        return BodyLimit.holdsFiles(path) ? "multipart/form-data" : "application/json";
    }

    private static String shown(@Nullable String value) {
        return value == null ? "none" : PrintableValue.text(value);
    }
}
