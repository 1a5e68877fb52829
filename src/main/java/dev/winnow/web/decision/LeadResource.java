package dev.winnow.web.decision;

import dev.winnow.access.SearchTerms;
import dev.winnow.access.VisibleDecisions;
import dev.winnow.decision.DecisionJson;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.Role;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.MovementOutcome;
import dev.winnow.qualification.HistoryPage;
import dev.winnow.qualification.LeadHistory;
import dev.winnow.web.request.Query;
import dev.winnow.web.request.UnknownTerms;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the history of a lead. */
@Path("/leads/{id}")
@RolesAllowed({Role.INTEGRATION_WORD, Role.SALES_WORD, Role.AUDITOR_WORD})
@Tag(name = "Leads", description = "The history and the personal data of leads")
public class LeadResource {

    private static final int MOST = 200;
    private static final int USUAL = 20;

    private final LeadHistory history;
    private final VisibleDecisions visible;
    private final SearchTerms terms;

    LeadResource(LeadHistory history, VisibleDecisions visible, SearchTerms terms) {
        this.history = history;
        this.visible = visible;
        this.terms = terms;
    }

    @GET
    @Path("/history")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "findHistory", summary = "List the decisions on a lead", description = """
                    All decisions on the lead with score and stage, the latest first, and the difference in points from \
                    the previous decision by the same policy.""")
    @Parameter(name = "id", description = "The `id` of the lead", example = "L-1001")
    @Parameter(
            name = "policy",
            in = ParameterIn.QUERY,
            description = "Only decisions of this policy",
            example = "b2b",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "The page size, from 1 to 200",
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "20"))
    @Parameter(
            name = "before",
            in = ParameterIn.QUERY,
            description = "The `next` of the previous page",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @APIResponse(
            responseCode = "200",
            description = "The decisions; empty if there are none on this lead",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "History"),
                            examples = @ExampleObject(name = "history", ref = "History")))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is invalid",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "parameter", ref = "UnusableParameter")))
    public Response history(@PathParam("id") String id, @Context UriInfo uri) {
        List<RequestProblem> problems = new ArrayList<>();
        Query query = new Query(uri.getQueryParameters(), List.of("policy", "limit", "before"), problems);
        String policy = query.term("policy");
        int limit = query.whole("limit", USUAL, MOST);
        UUID before = query.decision("before");
        if (!problems.isEmpty()) {
            return ProblemResponse.of(ProblemDetails.malformed(problems));
        }
        HistoryPage page = history.page(id, visible.policies(policy), before, limit);
        if (policy != null && page.decisions().isEmpty()) {
            problems.addAll(
                    UnknownTerms.problems(terms.unknownPolicy(policy).stream().toList()));
        }
        return problems.isEmpty() ? json(page) : ProblemResponse.of(ProblemDetails.malformed(problems));
    }

    @GET
    @Path("/movement")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "findMovement", summary = "Explain the change of a lead's score", description = """
                    The difference in points between two decisions by one policy, line by line: elapsed time, changed \
                    facts, rows of another release, caps and floors. The lines add up to the difference.""")
    @Parameter(name = "id", description = "The `id` of the lead", example = "L-1001")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "A `decisionId`; the decision before `to` by default",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "A `decisionId`; the latest decision by default",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @APIResponse(
            responseCode = "200",
            description = "The change of the score",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "Movement"),
                            examples = @ExampleObject(name = "movement", ref = "Movement")))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is invalid, or the decisions are by two policies",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "parameter", ref = "UnusableParameter")))
    @APIResponse(
            responseCode = "404",
            description = "The lead has no such decision, or no two decisions by one policy",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "id", ref = "UnknownDecision")))
    @APIResponse(
            responseCode = "409",
            description = "One of the decisions can't be evaluated again because its release can no longer be used",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "release", ref = "NotReproducible")))
    public Response movement(@PathParam("id") String id, @Context UriInfo uri) {
        List<RequestProblem> problems = new ArrayList<>();
        Query query = new Query(uri.getQueryParameters(), List.of("from", "to"), problems);
        UUID from = query.decision("from");
        UUID to = query.decision("to");
        return problems.isEmpty()
                ? ProblemResponse.of(
                        MovementOutcome.of(history.moved(id, visible.policies(null), from, to)), LeadResource::json)
                : ProblemResponse.of(ProblemDetails.malformed(problems));
    }

    private static Response json(Object answer) {
        return Response.ok(DecisionJson.part(answer)).build();
    }
}
