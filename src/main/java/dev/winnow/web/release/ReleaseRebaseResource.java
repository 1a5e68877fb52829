package dev.winnow.web.release;

import dev.winnow.access.VisibleReleases;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.outcome.FileProblems;
import dev.winnow.problem.outcome.RebaseOutcome;
import dev.winnow.problem.outcome.ReleaseConflicts;
import dev.winnow.problem.outcome.ReleaseProblems;
import dev.winnow.release.ActivePolicies;
import dev.winnow.release.Release;
import dev.winnow.release.governed.FolderAuthor;
import dev.winnow.release.governed.Governance;
import dev.winnow.release.governed.Lifecycle;
import dev.winnow.release.rebase.Rebase;
import dev.winnow.release.rebase.Rebased;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Carries drafts over to the release that became active since they were made. */
@Path("/policies/{policy}/releases/{number}/rebase")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases", description = "Versions of a policy, and who agreed to them")
public class ReleaseRebaseResource {

    private static final int CREATED = 201;

    private final VisibleReleases releases;
    private final ActivePolicies active;
    private final Governance governance;
    private final ReleaseChecks checks;
    private final CurrentCaller caller;

    ReleaseRebaseResource(
            VisibleReleases releases,
            ActivePolicies active,
            Governance governance,
            ReleaseChecks checks,
            CurrentCaller caller) {
        this.releases = releases;
        this.active = active;
        this.governance = governance;
        this.checks = checks;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.ANALYST_WORD)
    @Operation(operationId = "rebaseRelease", summary = "Rebase a draft", description = """
                    Makes a new draft of one whose base isn't active any more: the changes of the draft and those that became \
                    active since, together. What both changed in different ways is named, cell by cell. Only its author can.""")
    @Parameter(name = "policy", description = "The policy's name", example = "b2b")
    @Parameter(name = "number", description = "The release's number", example = "4")
    @RequestBody(
            required = true,
            description = "Why",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "StepReason"),
                            examples = @ExampleObject(name = "why", ref = "StepReason")))
    @APIResponse(
            responseCode = "201",
            description = "The new draft",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReleaseDocument.class),
                            examples = @ExampleObject(name = "release", ref = "Draft")))
    @APIResponse(
            responseCode = "400",
            description = "The body can't be used",
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
            description = "Both changed the same, it can't be merged by itself, or there is nothing to carry over",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ReleaseConflicts.class),
                            examples = @ExampleObject(name = "cell", ref = "ReleaseConflicts")))
    @APIResponse(
            responseCode = "422",
            description = "Together, the changes have errors",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = FileProblems.class),
                            examples = @ExampleObject(name = "cell", ref = "UnusableFiles")))
    @APIResponse(
            responseCode = "503",
            description = "Other checks are still running; try again after the seconds of `Retry-After`",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "problem", ref = "Busy")))
    public Response rebase(@PathParam("policy") String policy, @PathParam("number") String number, InputStream body)
            throws InterruptedException {
        return ReleasePaths.answer(releases, policy, number, draft -> rebase(draft, body));
    }

    private Response rebase(Lifecycle draft, InputStream body) throws InterruptedException {
        StepFields fields = StepFields.read(body);
        if (!fields.problems().isEmpty()) {
            return ProblemResponse.of(ProblemDetails.malformed(fields.problems()));
        }
        if (!releases.areGoverned()) {
            return ProblemResponse.of(ReleaseProblems.notGoverned());
        }
        // Whoever rebases a draft is its author: else the one who wrote it could agree to it
        String author = draft.author().orElse(FolderAuthor.WORD);
        if (!author.equals(FolderAuthor.WORD) && !author.equals(caller.get().shown())) {
            return ProblemResponse.of(
                    ProblemDetails.of(ProblemType.FORBIDDEN, "expected the author of the draft, " + author));
        }
        Release now = active.find(draft.policy()).orElseThrow().release();
        Integer base = draft.base();
        if (base == null || base == now.number()) {
            return ProblemResponse.of(ProblemDetails.of(
                    ProblemType.WRONG_STATE,
                    "expected a draft that was made from another release than the active one, found release "
                            + draft.number() + (base == null ? "" : ", made from " + base)));
        }
        return rebase(draft, base, now, fields.reason());
    }

    private Response rebase(Lifecycle draft, int base, Release now, String reason) throws InterruptedException {
        String policy = draft.policy();
        Rebased rebased = Rebase.of(files(policy, base), now.files(), files(policy, draft.number()));
        return ProblemResponse.of(RebaseOutcome.of(rebased), merged -> draft(merged, now.number(), reason));
    }

    private Response draft(PolicyFiles files, int base, String reason) throws InterruptedException {
        return checks.checked(
                files,
                check -> check.policy() == null
                        ? ProblemResponse.of(FileProblems.of(check))
                        : StepResponse.of(
                                governance.draft(files, base, caller.get().shown(), reason), CREATED));
    }

    private PolicyFiles files(String policy, int number) {
        return releases.release(policy, Integer.toString(number)).orElseThrow().files();
    }
}
