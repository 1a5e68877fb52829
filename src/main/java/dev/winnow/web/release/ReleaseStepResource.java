package dev.winnow.web.release;

import dev.winnow.access.VisibleReleaseFiles;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.outcome.FileProblems;
import dev.winnow.release.governed.Governance;
import dev.winnow.release.governed.StepResult;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proposes, approves, rejects and activates releases, and rolls back to them. */
@Path("/policies/{policy}/releases/{number}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases", description = "Versions of a policy and their approvals")
@APIResponse(
        responseCode = "400",
        description = "The body is invalid",
        content =
                @Content(
                        mediaType = ProblemDetails.MEDIA_TYPE,
                        schema = @Schema(implementation = ProblemDetails.class),
                        examples = @ExampleObject(name = "problem", ref = "MalformedRequest")))
@APIResponse(
        responseCode = "404",
        description = "There is no such policy or release",
        content =
                @Content(
                        mediaType = ProblemDetails.MEDIA_TYPE,
                        schema = @Schema(implementation = ProblemDetails.class),
                        examples = @ExampleObject(name = "problem", ref = "UnknownRelease")))
@APIResponse(
        responseCode = "409",
        description = "The release's state doesn't allow this, or another release became active after it was made",
        content =
                @Content(
                        mediaType = ProblemDetails.MEDIA_TYPE,
                        schema = @Schema(implementation = ProblemDetails.class),
                        examples = {
                            @ExampleObject(name = "state", ref = "WrongState"),
                            @ExampleObject(name = "outdated", ref = "OutdatedRelease")
                        }))
public class ReleaseStepResource {

    private static final int OK = 200;

    private final ReleasePaths paths;
    private final VisibleReleaseFiles files;
    private final GovernedOnly governed;
    private final Governance governance;
    private final ReleaseChecks checks;
    private final CurrentCaller caller;

    ReleaseStepResource(
            ReleasePaths paths,
            VisibleReleaseFiles files,
            GovernedOnly governed,
            Governance governance,
            ReleaseChecks checks,
            CurrentCaller caller) {
        this.paths = paths;
        this.files = files;
        this.governed = governed;
        this.governance = governance;
        this.checks = checks;
        this.caller = caller;
    }

    @POST
    @Path("/proposal")
    @RolesAllowed(Role.ANALYST_WORD)
    @Operation(operationId = "proposeRelease", summary = "Propose a release", description = """
                    Asks marketing and sales to approve a draft or a rejected release. It must be made from the active \
                    release, its cases must pass, and it must keep the limits that both releases declare, according to \
                    their last impact run on all logged decisions (`POST …/impact` without parameters), at most a day \
                    old. An exceeded limit can be waived with a reason, which is recorded.""")
    @Parameter(name = "policy", description = "The policy's name", example = "b2b")
    @Parameter(name = "number", description = "The release's number", example = "4")
    @RequestBody(
            required = true,
            description = "The reason, and reasons to waive limits",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "ProposalReason"),
                            examples = @ExampleObject(name = "why", ref = "ProposalReason")))
    @APIResponse(
            responseCode = "200",
            description = "The release with its new state",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReleaseDocument.class),
                            examples = @ExampleObject(name = "release", ref = "ProposedRelease")))
    @APIResponse(
            responseCode = "409",
            description = "It isn't a draft, isn't made from the active release, or exceeds limits",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = {
                                @ExampleObject(name = "limits", ref = "BeyondLimits"),
                                @ExampleObject(name = "impact", ref = "ImpactNeeded"),
                                @ExampleObject(name = "state", ref = "WrongState"),
                                @ExampleObject(name = "outdated", ref = "OutdatedRelease")
                            }))
    @APIResponse(
            responseCode = "422",
            description = "The files have errors, or cases fail",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = FileProblems.class),
                            examples = @ExampleObject(name = "cell", ref = "UnusableFiles")))
    @APIResponse(
            responseCode = "503",
            description = "Other checks are still running; retry after the seconds in `Retry-After`",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "busy", ref = "Busy")))
    public Response propose(@PathParam("policy") String policy, @PathParam("number") String number, InputStream body)
            throws InterruptedException {
        return step(
                policy,
                number,
                () -> StepFields.readProposal(body),
                (release, fields) -> checks.checked(
                        files.find(policy, number).orElseThrow().files(),
                        check -> check.hasErrors()
                                ? ProblemResponse.of(FileProblems.of(check))
                                : ok(governance.propose(policy, release, by(), fields.reason(), fields.waivers()))));
    }

    @POST
    @Path("/approvals")
    @RolesAllowed({Role.MARKETING_APPROVER_WORD, Role.SALES_APPROVER_WORD})
    @Operation(operationId = "approveRelease", summary = "Approve a release", description = """
                    Approves for marketing or sales, according to the caller's role; a caller with both roles names one in \
                    `for`. Both approvals are required, from two people, neither of whom is the author.""")
    @Parameter(name = "policy", description = "The policy's name", example = "b2b")
    @Parameter(name = "number", description = "The release's number", example = "4")
    @RequestBody(
            required = true,
            description = "The reason",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "ApprovalReason"),
                            examples = @ExampleObject(name = "why", ref = "ApprovalReason")))
    @APIResponse(
            responseCode = "200",
            description = "The release with its new state",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReleaseDocument.class),
                            examples = @ExampleObject(name = "release", ref = "ApprovedRelease")))
    @APIResponse(
            responseCode = "403",
            description = "The caller is the author, or lacks the role for this side",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "problem", ref = "Forbidden")))
    public Response approve(@PathParam("policy") String policy, @PathParam("number") String number, InputStream body)
            throws InterruptedException {
        return step(
                policy,
                number,
                () -> StepFields.readApproval(body, caller.get().access()),
                (known, fields) -> ok(governance.approve(
                        policy, known, Objects.requireNonNull(fields.side()), by(), fields.reason())));
    }

    @POST
    @Path("/rejection")
    @RolesAllowed({Role.ANALYST_WORD, Role.MARKETING_APPROVER_WORD, Role.SALES_APPROVER_WORD})
    @Operation(operationId = "rejectRelease", summary = "Reject a release", description = """
                    Withdraws a draft, proposal, approval or schedule. The release can be proposed again.""")
    @Parameter(name = "policy", description = "The policy's name", example = "b2b")
    @Parameter(name = "number", description = "The release's number", example = "4")
    @RequestBody(
            required = true,
            description = "The reason",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "StepReason"),
                            examples = @ExampleObject(name = "why", ref = "StepReason")))
    @APIResponse(
            responseCode = "200",
            description = "The release with its new state",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReleaseDocument.class),
                            examples = @ExampleObject(name = "release", ref = "RejectedRelease")))
    public Response reject(@PathParam("policy") String policy, @PathParam("number") String number, InputStream body)
            throws InterruptedException {
        return step(
                policy,
                number,
                () -> StepFields.read(body),
                (known, fields) -> ok(governance.reject(policy, known, by(), fields.reason())));
    }

    @POST
    @Path("/activation")
    @RolesAllowed({Role.MARKETING_APPROVER_WORD, Role.SALES_APPROVER_WORD})
    @Operation(operationId = "activateRelease", summary = "Activate a release", description = """
                    Makes an approved release active, now or at `at`. Earlier decisions keep referring to the release that \
                    made them.""")
    @Parameter(name = "policy", description = "The policy's name", example = "b2b")
    @Parameter(name = "number", description = "The release's number", example = "4")
    @RequestBody(
            required = true,
            description = "The reason",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "ActivationReason"),
                            examples = @ExampleObject(name = "why", ref = "ActivationReason")))
    @APIResponse(
            responseCode = "200",
            description = "The release with its new state",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReleaseDocument.class),
                            examples = @ExampleObject(name = "release", ref = "ActiveRelease")))
    public Response activate(@PathParam("policy") String policy, @PathParam("number") String number, InputStream body)
            throws InterruptedException {
        return step(
                policy,
                number,
                () -> StepFields.readActivation(body),
                (known, fields) -> ok(governance.activate(policy, known, by(), fields.reason(), fields.at())));
    }

    @POST
    @Path("/rollback")
    @RolesAllowed({Role.MARKETING_APPROVER_WORD, Role.SALES_APPROVER_WORD})
    @Operation(operationId = "rollBackToRelease", summary = "Roll back to a release", description = """
                    Makes a previously active release active again, immediately.""")
    @Parameter(name = "policy", description = "The policy's name", example = "b2b")
    @Parameter(name = "number", description = "The release's number", example = "4")
    @RequestBody(
            required = true,
            description = "The reason",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "StepReason"),
                            examples = @ExampleObject(name = "why", ref = "StepReason")))
    @APIResponse(
            responseCode = "200",
            description = "The release with its new state",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReleaseDocument.class),
                            examples = @ExampleObject(name = "release", ref = "RolledBackTo")))
    public Response rollBack(@PathParam("policy") String policy, @PathParam("number") String number, InputStream body)
            throws InterruptedException {
        return step(
                policy,
                number,
                () -> StepFields.read(body),
                (known, fields) -> ok(governance.rollBack(policy, known, by(), fields.reason())));
    }

    private interface Work {
        Response with(int number, StepFields fields) throws InterruptedException;
    }

    private Response step(String policy, String number, Supplier<StepFields> body, Work work)
            throws InterruptedException {
        return paths.answer(policy, number, (active, release) -> {
            StepFields fields = body.get();
            if (!fields.problems().isEmpty()) {
                return ProblemResponse.of(ProblemDetails.malformed(fields.problems()));
            }
            return governed.answer(() -> work.with(release.number(), fields));
        });
    }

    private static Response ok(StepResult result) {
        return StepResponse.of(result, OK);
    }

    private String by() {
        return caller.get().shown();
    }
}
