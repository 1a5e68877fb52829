package dev.winnow.web.outcome;

import dev.winnow.access.VisibleDecisions;
import dev.winnow.decision.DecisionJson;
import dev.winnow.http.ProblemResponse;
import dev.winnow.http.WholeBody;
import dev.winnow.identity.Role;
import dev.winnow.intake.SentOutcome;
import dev.winnow.outcome.LeadOutcome;
import dev.winnow.outcome.LeadOutcomes;
import dev.winnow.outcome.Outcomes;
import dev.winnow.outcome.ReportedOutcome;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.ReportOutcome;
import dev.winnow.query.Query;
import dev.winnow.web.outcome.OutcomeDocument.OutcomeList;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Records and lists what became of a lead. */
@Path("/leads/{id}/outcomes")
@RolesAllowed({Role.INTEGRATION_WORD, Role.SALES_WORD})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outcomes")
public class LeadOutcomeResource {

    private final Outcomes outcomes;
    private final LeadOutcomes read;
    private final VisibleDecisions visible;
    private final Reporting reporting;
    private final Clock clock;

    LeadOutcomeResource(
            Outcomes outcomes, LeadOutcomes read, VisibleDecisions visible, Reporting reporting, Clock clock) {
        this.outcomes = outcomes;
        this.read = read;
        this.visible = visible;
        this.reporting = reporting;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.INTEGRATION_WORD, Role.SALES_WORD, Role.AUDITOR_WORD})
    public Response listOutcomes(@PathParam("id") String id, @Context UriInfo uri) {
        List<RequestProblem> problems = new ArrayList<>();
        String policy = new Query(uri.getQueryParameters(), List.of("policy"), problems).term("policy");
        if (!problems.isEmpty()) {
            return ProblemResponse.of(ProblemDetails.malformed(problems));
        }
        List<LeadOutcome> all = read.all(id, visible.policies(policy));
        return Response.ok(DecisionJson.part(OutcomeList.of(id, all))).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response recordOutcome(@PathParam("id") String id, InputStream body) {
        List<RequestProblem> problems = new ArrayList<>();
        ReportedOutcome report =
                SentOutcome.ofLead(id, WholeBody.read(body), reporting.needsEvent(), clock.instant(), problems);
        if (report == null) {
            return ProblemResponse.of(ProblemDetails.malformed(problems));
        }
        return ProblemResponse.of(
                ReportOutcome.of(outcomes.record(report, reporting.reporter())),
                outcome -> Response.status(Response.Status.CREATED)
                        .entity(DecisionJson.part(OutcomeDocument.of(outcome)))
                        .build());
    }
}
