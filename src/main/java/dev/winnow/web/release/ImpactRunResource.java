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
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows and cancels impact runs. */
@Path("/policies/{policy}/impacts/{id}")
@RolesAllowed({Role.ANALYST_WORD, Role.MARKETING_APPROVER_WORD, Role.SALES_APPROVER_WORD, Role.AUDITOR_WORD})
@Tag(name = "Releases", description = "Versions of a policy and their approvals")
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
    @Operation(operationId = "findImpact", summary = "Get an impact run", description = """
                    The progress of the run and, once it is done, its report. With `Accept: text/csv`, the leads whose \
                    stage or total changed, one a row. The server keeps recent runs until it stops.

                    Callers that may not read decisions get pseudonyms for logged leads, and groups of fewer than five \
                    leads merged into `other`. Erased leads disappear.""")
    @Parameter(name = "policy", description = "The policy's name", example = "b2b")
    @Parameter(
            name = "id",
            description = "The `id` of the impact run",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @APIResponse(
            responseCode = "200",
            description = "The impact run",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(ref = "Impact"),
                        examples = {
                            @ExampleObject(name = "done", ref = "Impact"),
                            @ExampleObject(name = "running", ref = "ImpactRunning")
                        }),
                @Content(
                        mediaType = LeadCsv.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "moved", ref = "ImpactAsCsv"))
            })
    @APIResponse(
            responseCode = "404",
            description = "There is no such impact run, or it is no longer kept",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "id", ref = "UnknownImpact")))
    @APIResponse(
            responseCode = "409",
            description = "The run isn't done, so there are no leads to list",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "state", ref = "NoResult")))
    public Response asJson(@PathParam("policy") String policy, @PathParam("id") String id) {
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
    @Operation(
            operationId = "cancelImpact",
            summary = "Cancel an impact run",
            description = "Ends the run without a report. A run that has ended doesn't change.")
    @Parameter(name = "policy", description = "The policy's name", example = "b2b")
    @Parameter(
            name = "id",
            description = "The `id` of the impact run",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @APIResponse(
            responseCode = "200",
            description = "The impact run",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "Impact"),
                            examples = @ExampleObject(name = "cancelled", ref = "ImpactCancelled")))
    @APIResponse(
            responseCode = "404",
            description = "There is no such impact run, or it is no longer kept",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "id", ref = "UnknownImpact")))
    public Response cancel(@PathParam("policy") String policy, @PathParam("id") String id) {
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
