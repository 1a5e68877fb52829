package dev.winnow.web.release;

import dev.winnow.access.VisibleImpacts;
import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.EventLog;
import dev.winnow.decision.DecisionJson;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.intake.LeadCsv;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.RequestProblem;
import dev.winnow.release.impact.ImpactRun;
import dev.winnow.release.impact.MovedLead;
import dev.winnow.web.request.AcceptedFormats;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows and cancels impact runs. */
@Path("/policies/{policy}/impacts/{id}")
@RolesAllowed({Role.ANALYST_WORD, Role.MARKETING_APPROVER_WORD, Role.SALES_APPROVER_WORD, Role.AUDITOR_WORD})
@Tag(name = "Releases")
public class ImpactRunResource {

    private final VisibleImpacts impacts;
    private final CurrentCaller caller;
    private final EventLog events;

    ImpactRunResource(VisibleImpacts impacts, CurrentCaller caller, EventLog events) {
        this.impacts = impacts;
        this.caller = caller;
        this.events = events;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response findImpact(
            @PathParam("policy") String policy, @PathParam("id") String id, @Context HttpHeaders headers) {
        AcceptedFormats.require(headers, MediaType.APPLICATION_JSON);
        return find(policy, id).map(this::document).orElseGet(() -> unknown(policy, id));
    }

    @GET
    @Produces(LeadCsv.MEDIA_TYPE + ";charset=UTF-8;qs=0.5")
    @Operation(hidden = true)
    public Response asCsv(@PathParam("policy") String policy, @PathParam("id") String id) {
        return find(policy, id).map(this::moved).orElseGet(() -> unknown(policy, id));
    }

    @DELETE
    @Produces(MediaType.APPLICATION_JSON)
    public Response cancelImpact(@PathParam("policy") String policy, @PathParam("id") String id) {
        Optional<ImpactRun> run = find(policy, id);
        run.ifPresent(ImpactRun::cancel);
        return run.map(this::document).orElseGet(() -> unknown(policy, id));
    }

    private Optional<ImpactRun> find(String policy, String id) {
        caller.require(policy);
        return uuid(id).flatMap(known -> impacts.find(policy, known));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Response document(ImpactRun run) {
        return Response.ok(DecisionJson.part(ImpactDocument.of(run, report -> impacts.report(run, report))))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private Response moved(ImpactRun run) {
        return ProblemResponse.of(MovedLeads.of(run.state(), report -> impacts.report(run, report)), this::csv);
    }

    private Response csv(List<MovedLead> moved) {
        events.record(EventKind.EXPORTED, caller.get().shown(), "impact.csv");
        StreamingOutput stream = out -> ImpactCsv.write(moved, out);
        return Response.ok(stream)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"impact.csv\"")
                .build();
    }

    private static Response unknown(String policy, String id) {
        RequestProblem problem = RequestProblem.parameter(
                "id", "the id of an impact run of policy " + policy, PrintableValue.text(id), null);
        return ProblemResponse.of(ProblemDetails.of(ProblemType.UNKNOWN_IMPACT, List.of(problem)));
    }
}
