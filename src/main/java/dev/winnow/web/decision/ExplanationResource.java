package dev.winnow.web.decision;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.access.VisibleDecisions;
import dev.winnow.decision.DecisionJson;
import dev.winnow.explanation.Messages;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.Role;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.DecisionProblems;
import dev.winnow.problem.outcome.PastAnswerOutcome;
import dev.winnow.qualification.AnswerLabels;
import dev.winnow.qualification.PastDecisions;
import dev.winnow.web.page.ExplanationPage;
import dev.winnow.web.request.Query;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Explains decisions as a page, as text or as JSON. */
@Path("/decisions/{id}/explanation")
@RolesAllowed({Role.INTEGRATION_WORD, Role.SALES_WORD, Role.AUDITOR_WORD})
@Tag(name = "Decisions", description = "Decisions and their explanations")
public class ExplanationResource {

    private static final List<String> PARAMETERS = List.of("why");

    /** For a page without scripts and with one style sheet of this server. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    private final PastDecisions decisions;
    private final VisibleDecisions visible;
    private final Messages messages;
    private final AnswerLabels labels;

    ExplanationResource(PastDecisions decisions, VisibleDecisions visible, Messages messages, AnswerLabels labels) {
        this.decisions = decisions;
        this.visible = visible;
        this.messages = messages;
        this.labels = labels;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "explainDecision", summary = "Explain a decision", description = """
                    With `Accept: text/html`, as browsers send, a page to read or print that needs no knowledge of rules; \
                    with `Accept: text/plain`, the same as text. As JSON, the full answer of `GET /decisions/{id}`.""")
    @Parameter(
            name = "id",
            description = "The `decisionId` of the answer",
            example = "019a9f3e-8a52-7cc1-9d0b-3f6f4a1f2b77")
    @Parameter(
            name = "why",
            in = ParameterIn.QUERY,
            description =
                    "The id of a row of the decision's release. The answer says whether it matched, and the result of each of its conditions.",
            example = "FIT-IND-04",
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "The explanation",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(ref = "Decision"),
                        examples = @ExampleObject(name = "decision", ref = "Decision")),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "page", ref = "ExplanationPage")),
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "text", ref = "ExplanationText"))
            })
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or repeated",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "parameter", ref = "UnknownParameter")))
    @APIResponse(
            responseCode = "404",
            description = "The log has no decision with this id, or its policy has no such row",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = {
                                @ExampleObject(name = "id", ref = "UnknownDecision"),
                                @ExampleObject(name = "row", ref = "UnknownRow")
                            }))
    @APIResponse(
            responseCode = "500",
            description = "The decision's record is damaged; `GET /audit/verification` reports where",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "damaged", ref = "Damaged")))
    @APIResponse(
            responseCode = "410",
            description = "The personal data of the decision's lead were erased",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "erased", ref = "Erased")))
    @APIResponse(
            responseCode = "409",
            description = "`why` is given, but the decision can't be evaluated again",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "release", ref = "NotReproducible")))
    public Response asJson(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        // JAX-RS also chooses this method for media types that no method produces
        if (headers.getAcceptableMediaTypes().stream().noneMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible)) {
            throw new NotAcceptableException();
        }
        return answer(id, uri, Response::ok);
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8;qs=0.5")
    @Operation(hidden = true)
    public Response asPage(@PathParam("id") String id, @Context UriInfo uri) {
        return answer(id, uri, json -> Response.ok(page(json).html(), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff"));
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8;qs=0.4")
    @Operation(hidden = true)
    public Response asText(@PathParam("id") String id, @Context UriInfo uri) {
        return answer(id, uri, json -> Response.ok(page(json).text(), MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .header("X-Content-Type-Options", "nosniff"));
    }

    private ExplanationPage page(String json) {
        JsonNode answer = DecisionJson.read(json);
        return ExplanationPage.of(answer, messages, labels.of(answer));
    }

    private Response answer(String id, UriInfo uri, Function<String, Response.ResponseBuilder> form) {
        List<RequestProblem> problems = new ArrayList<>();
        String why = new Query(uri.getQueryParameters(), PARAMETERS, problems).text("why");
        if (!problems.isEmpty()) {
            return ProblemResponse.of(ProblemDetails.malformed(problems));
        }
        Optional<UUID> decisionId = visible.find(id);
        if (decisionId.isEmpty()) {
            return ProblemResponse.of(DecisionProblems.unknown(id));
        }
        return ProblemResponse.of(PastAnswerOutcome.of(decisions.find(decisionId.get(), why)), json -> form.apply(json)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build());
    }
}
