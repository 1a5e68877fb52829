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
import dev.winnow.query.Query;
import dev.winnow.web.page.ExplanationPage;
import dev.winnow.web.request.AcceptedFormats;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Explains decisions as text or as JSON, and leads browsers to the page of the decision. */
@Path("/decisions/{id}/explanation")
@RolesAllowed({Role.INTEGRATION_WORD, Role.SALES_WORD, Role.AUDITOR_WORD})
@Tag(name = "Decisions")
public class ExplanationResource {

    private static final List<String> PARAMETERS = List.of("why");

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
    public Response explainDecision(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        AcceptedFormats.require(headers, MediaType.APPLICATION_JSON);
        return answer(id, uri, Response::ok);
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8;qs=0.5")
    @Operation(hidden = true)
    public Response asPage(@PathParam("id") String id, @Context UriInfo uri) {
        List<RequestProblem> problems = new ArrayList<>();
        String why = new Query(uri.getQueryParameters(), PARAMETERS, problems).text("why");
        if (!problems.isEmpty()) {
            return ProblemResponse.of(ProblemDetails.malformed(problems));
        }
        UriBuilder page = UriBuilder.fromPath("/console/decisions/{id}");
        return Response.seeOther(
                        (why == null ? page : page.queryParam("why", "{why}").resolveTemplate("why", why)).build(id))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8;qs=0.4")
    @Operation(hidden = true)
    public Response asText(@PathParam("id") String id, @Context UriInfo uri) {
        return answer(id, uri, json -> Response.ok(text(json), MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .header("X-Content-Type-Options", "nosniff"));
    }

    private String text(String json) {
        JsonNode answer = DecisionJson.read(json);
        UUID id = UUID.fromString(answer.path("decisionId").asText());
        return ExplanationPage.of(answer, messages, labels.of(answer), decisions.isOnSample(id))
                .text();
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
