package dev.winnow.http;

import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The problems of requests that no resource answers, by HTTP status. */
@ApplicationScoped
public class StatusProblems {

    private static final int RETRY_SECONDS = 1;
    private static final int PASSWORD_RETRY_SECONDS = 5;
    private static final String WELL_FORMED = "expected a well-formed HTTP request";

    private final Endpoints endpoints;

    StatusProblems(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /**
     * @param method the request's HTTP method
     * @param header finds a header of the request
     */
    public ProblemDetails of(int status, String method, String path, Function<String, @Nullable String> header) {
        return switch (status) {
            case 401 ->
                ProblemDetails.of(
                        ProblemType.CREDENTIALS_NEEDED,
                        header.apply(ApiKeyMechanism.HEADER) == null
                                ? "expected the header X-API-Key or a session from /sign-in, found neither"
                                : "expected a valid X-API-Key, found one that is unknown, expired or revoked");
            case 403 ->
                ProblemDetails.of(
                        ProblemType.FORBIDDEN,
                        "None of the caller's roles allows this; /q/openapi lists the roles that do");
            case 429 ->
                ProblemDetails.of(
                        ProblemType.TOO_MANY_REQUESTS, "Too many attempts; retry after the seconds in Retry-After");
            case 503 ->
                ProblemDetails.of(ProblemType.BUSY, "The server is handling too many requests; retry in 1 second")
                        .retryAfter(RETRY_SECONDS);
            case 404 ->
                ProblemDetails.of(
                        ProblemType.UNKNOWN_PATH,
                        "expected a path that /q/openapi lists, found " + PrintableValue.text(path));
            case 405 ->
                ProblemDetails.of(
                        ProblemType.METHOD_NOT_ALLOWED,
                        "expected a method that /q/openapi lists for this path, found " + PrintableValue.text(method));
            case 406 ->
                ProblemDetails.of(
                        ProblemType.NOT_ACCEPTABLE,
                        "expected Accept to allow a format that /q/openapi lists, found "
                                + shown(header.apply("Accept")));
            case 413 ->
                ProblemDetails.of(
                        ProblemType.TOO_LARGE,
                        "expected a body of at most %s MB, found a larger one"
                                .formatted(endpoints.maxBody(method, path) >> 20));
            case 415 -> unsupportedMediaType(endpoints.mediaTypes(method, path), header);
            case 400 ->
                ProblemDetails.of(
                        ProblemType.REFUSED,
                        ContentEncoding.isCompressed(header.apply(ContentEncoding.HEADER))
                                ? "expected a body in gzip, as Content-Encoding says, found one that is another or cut off"
                                : WELL_FORMED);
            default -> ProblemDetails.of(ProblemType.REFUSED, status, WELL_FORMED);
        };
    }

    /** For passwords that aren't checked because too many are waiting. */
    public static ProblemDetails passwordsBusy() {
        return ProblemDetails.of(
                        ProblemType.BUSY,
                        "Too many passwords are waiting to be checked; retry in %s seconds"
                                .formatted(PASSWORD_RETRY_SECONDS))
                .retryAfter(PASSWORD_RETRY_SECONDS);
    }

    /** @param expected media types; empty for JSON */
    static ProblemDetails unsupportedMediaType(List<String> expected, Function<String, @Nullable String> header) {
        String encoding = header.apply(ContentEncoding.HEADER);
        if (!ContentEncoding.isSupported(encoding)) {
            return ProblemDetails.of(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "expected Content-Encoding: gzip or none, found " + shown(encoding));
        }
        return ProblemDetails.of(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                "expected Content-Type: %s, found %s"
                        .formatted(
                                expected.isEmpty() ? "application/json" : String.join(" or ", expected),
                                shown(header.apply("Content-Type"))));
    }

    private static String shown(@Nullable String value) {
        return value == null ? "none" : PrintableValue.text(value);
    }
}
