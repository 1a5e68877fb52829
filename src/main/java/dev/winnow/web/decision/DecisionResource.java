package dev.winnow.web.decision;

import dev.winnow.access.VisibleDecisions;
import dev.winnow.decision.DecisionJson;
import dev.winnow.explanation.Messages;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.Role;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.outcome.DecisionProblems;
import dev.winnow.problem.outcome.PastAnswerOutcome;
import dev.winnow.qualification.AnswerLabels;
import dev.winnow.qualification.PastDecisions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finds and replays decisions and proves them. */
@Path("/decisions")
@RolesAllowed(Role.AUDITOR_WORD)
@Tag(name = "Decisions", description = "Decisions and their explanations")
public class DecisionResource {

    private final PastDecisions decisions;
    private final VisibleDecisions visible;
    private final Messages messages;
    private final AnswerLabels labels;

    DecisionResource(PastDecisions decisions, VisibleDecisions visible, Messages messages, AnswerLabels labels) {
        this.decisions = decisions;
        this.visible = visible;
        this.messages = messages;
        this.labels = labels;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.INTEGRATION_WORD, Role.SALES_WORD, Role.AUDITOR_WORD})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "findDecision", summary = "Find a decision", description = """
                    The full answer, byte for byte as it was given. Parts of the explanation that weren't requested then \
                    are computed from the release, the facts and the time of the decision.""")
    @Parameter(
            name = "id",
            description = "The `decisionId` of the answer",
            example = "019a9f3e-8a52-7cc1-9d0b-3f6f4a1f2b77")
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "Decision"),
                            examples = @ExampleObject(name = "decision", ref = "Decision")))
    @APIResponse(
            responseCode = "404",
            description = "The log has no decision with this id",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "id", ref = "UnknownDecision")))
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
            responseCode = "400",
            description = "The operation has no parameters",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "parameter", ref = "UnknownParameter")))
    public Response decision(@PathParam("id") String id) {
        return visible.find(id)
                .map(decision -> decisions.find(decision, null))
                .map(answer -> ProblemResponse.of(
                        PastAnswerOutcome.of(answer), json -> Response.ok(json).build()))
                .orElseGet(() -> ProblemResponse.of(DecisionProblems.unknown(id)));
    }

    @POST
    @Path("/{id}/replay")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replayDecision", summary = "Replay a decision", description = """
                    Evaluates the decision's facts again with its release, for its time, and compares the answer with the \
                    stored one. Nothing is stored. If the decision can't be evaluated again, for example because the \
                    personal data of its lead were erased, `reason` says why.""")
    @Parameter(
            name = "id",
            description = "The `decisionId` of the answer",
            example = "019a9f3e-8a52-7cc1-9d0b-3f6f4a1f2b77")
    @APIResponse(
            responseCode = "200",
            description = "Whether the answers are identical, and the differences",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "Replay"),
                            examples = @ExampleObject(name = "identical", ref = "Replay")))
    @APIResponse(
            responseCode = "404",
            description = "The log has no decision with this id",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "id", ref = "UnknownDecision")))
    public Response replay(@PathParam("id") String id) {
        return visible.find(id)
                .flatMap(decisions::replay)
                .map(replay -> Response.ok(DecisionJson.part(replay)).build())
                .orElseGet(() -> ProblemResponse.of(DecisionProblems.unknown(id)));
    }

    @GET
    @Path("/{id}/evidence")
    @Produces(EvidenceFile.MEDIA_TYPE)
    @Operation(operationId = "findEvidence", summary = "Download the evidence for a decision", description = """
                    A zip file with the decision, its explanation, the workbooks and DRL files of its release, the proof \
                    that it is in the log, and instructions to verify all of this without the server.""")
    @Parameter(
            name = "id",
            description = "The `decisionId` of the answer",
            example = "019a9f3e-8a52-7cc1-9d0b-3f6f4a1f2b77")
    @APIResponse(
            responseCode = "200",
            description = "The evidence",
            content =
                    @Content(
                            mediaType = EvidenceFile.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "evidence", ref = "Evidence")))
    @APIResponse(
            responseCode = "404",
            description = "The log has no decision with this id",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "id", ref = "UnknownDecision")))
    public Response evidence(@PathParam("id") String id) {
        return visible.find(id)
                .flatMap(decisions::evidence)
                .map(evidence -> EvidenceFile.response(evidence, messages, labels))
                .orElseGet(() -> ProblemResponse.of(DecisionProblems.unknown(id)));
    }
}
