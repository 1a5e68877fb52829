package dev.winnow.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a request wasn't served, as RFC 9457 has it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "problems"})
@Schema(name = "Problem", description = "Why a request wasn't served (RFC 9457)")
public record ProblemDetails(
        @Schema(description = "The kind of problem, for programs", examples = "urn:winnow:problem:unusable-facts")
        String type,

        @Schema(examples = "The lead can't be evaluated on these facts")
        String title,

        @Schema(examples = "400") int status,

        @Schema(examples = "/lead/company/employees: expected a whole number, found \"many\"")
        String detail,

        @Schema(description = "What the server's log calls this failure") @Nullable
        String instance,

        @Schema(description = "All that is wrong with the request, in its order; the first hundred if there are more")
        List<RequestProblem> problems) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public ProblemDetails {
        problems = List.copyOf(problems);
    }

    public static ProblemDetails of(ProblemType type, String detail) {
        return of(type, type.status(), detail);
    }

    public static ProblemDetails of(ProblemType type, int status, String detail) {
        return new ProblemDetails(type.uri(), type.title(), status, detail, null, List.of());
    }

    /** @param problems at least one */
    public static ProblemDetails of(ProblemType type, List<RequestProblem> problems) {
        String first = problems.get(0).sentence();
        String count = RequestProblem.areEnough(problems)
                ? "more than " + RequestProblem.MOST
                : Integer.toString(problems.size());
        String detail = problems.size() == 1 ? first : count + " problems; " + first;
        List<RequestProblem> shown = problems.subList(0, Math.min(RequestProblem.MOST, problems.size()));
        return new ProblemDetails(type.uri(), type.title(), type.status(), detail, null, shown);
    }

    public static ProblemDetails failure(String instance) {
        ProblemType type = ProblemType.FAILURE;
        String detail = "The server's log says more, under the id given as instance.";
        return new ProblemDetails(type.uri(), type.title(), type.status(), detail, instance, List.of());
    }

    public Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
