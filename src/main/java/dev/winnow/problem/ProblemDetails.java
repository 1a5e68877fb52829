package dev.winnow.problem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The problem document of RFC 9457, with all problems of the request.
 *
 * @param retryAfter seconds after which the client may retry, not part of the document; null where no wait helps
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "problems"})
@Schema(name = "Problem", description = "Why a request wasn't served (RFC 9457)")
public record ProblemDetails(
        @Schema(description = "The problem type, for programs", examples = "urn:winnow:problem:unusable-facts")
        String type,

        @Schema(examples = "The lead's facts are invalid") String title,

        @Schema(examples = "400") int status,

        @Schema(examples = "/lead/company/employees: expected a whole number, found \"many\"")
        String detail,

        @Schema(description = "The id of this failure in the server's log") @Nullable
        String instance,

        @Schema(description = "The problems of the request in document order, at most 100")
        List<RequestProblem> problems,

        @JsonIgnore @Schema(hidden = true) @Nullable Integer retryAfter)
        implements Problem {

    public static final String MEDIA_TYPE = "application/problem+json";

    public ProblemDetails {
        problems = List.copyOf(problems);
    }

    public static ProblemDetails of(ProblemType type, String detail) {
        return of(type, type.status(), detail);
    }

    public static ProblemDetails of(ProblemType type, int status, String detail) {
        return new ProblemDetails(type.uri(), type.title(), status, detail, null, List.of(), null);
    }

    /** @param problems at least one */
    public static ProblemDetails of(ProblemType type, List<RequestProblem> problems) {
        String first = problems.get(0).sentence();
        String count = RequestProblem.areEnough(problems)
                ? "more than " + RequestProblem.MOST
                : Integer.toString(problems.size());
        String detail = problems.size() == 1 ? first : count + " problems; " + first;
        List<RequestProblem> shown = problems.subList(0, Math.min(RequestProblem.MOST, problems.size()));
        return new ProblemDetails(type.uri(), type.title(), type.status(), detail, null, shown, null);
    }

    /** @param problems at least one */
    public static ProblemDetails malformed(List<RequestProblem> problems) {
        return of(ProblemType.MALFORMED_REQUEST, problems);
    }

    /** @param instance the id of the failure in the server's log */
    public static ProblemDetails failure(String instance) {
        ProblemType type = ProblemType.FAILURE;
        String detail = "The server's log has the details under the id in instance.";
        return new ProblemDetails(type.uri(), type.title(), type.status(), detail, instance, List.of(), null);
    }

    /** This problem, with the seconds after which the client may retry. */
    public ProblemDetails retryAfter(int seconds) {
        return new ProblemDetails(type, title, status, detail, instance, problems, seconds);
    }
}
