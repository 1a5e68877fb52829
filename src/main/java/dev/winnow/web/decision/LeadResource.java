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
import dev.winnow.query.Query;
import dev.winnow.query.UnknownTerms;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the history of a lead. */
@Path("/leads/{id}")
@RolesAllowed({Role.INTEGRATION_WORD, Role.SALES_WORD, Role.AUDITOR_WORD})
@Tag(name = "Leads")
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
    public Response findHistory(@PathParam("id") String id, @Context UriInfo uri) {
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
    public Response findMovement(@PathParam("id") String id, @Context UriInfo uri) {
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
