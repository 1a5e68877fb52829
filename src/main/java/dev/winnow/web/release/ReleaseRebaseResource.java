package dev.winnow.web.release;

import dev.winnow.access.VisibleReleaseFiles;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.outcome.FileProblems;
import dev.winnow.problem.outcome.RebaseOutcome;
import dev.winnow.problem.outcome.ReleaseConflicts;
import dev.winnow.release.Release;
import dev.winnow.release.governed.FolderAuthor;
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
import org.jspecify.annotations.Nullable;

/** Rebases drafts onto the active release. */
@Path("/policies/{policy}/releases/{number}/rebase")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases", description = "Versions of a policy and their approvals")
public class ReleaseRebaseResource {

    private final ReleasePaths paths;
    private final VisibleReleaseFiles files;
    private final GovernedOnly governed;
    private final Drafts drafts;
    private final CurrentCaller caller;

    ReleaseRebaseResource(
            ReleasePaths paths, VisibleReleaseFiles files, GovernedOnly governed, Drafts drafts, CurrentCaller caller) {
        this.paths = paths;
        this.files = files;
        this.governed = governed;
        this.drafts = drafts;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.ANALYST_WORD)
    @Operation(operationId = "rebaseRelease", summary = "Rebase a draft", description = """
                    Makes a new draft from one whose base is no longer active, with the draft's changes and those of the \
                    active release. Conflicting changes are listed cell by cell. Only the draft's author can rebase it.""")
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
            responseCode = "201",
            description = "The new draft",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReleaseDocument.class),
                            examples = @ExampleObject(name = "release", ref = "Draft")))
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
            description = "The changes conflict, can't be merged automatically, or there is nothing to rebase",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ReleaseConflicts.class),
                            examples = @ExampleObject(name = "cell", ref = "ReleaseConflicts")))
    @APIResponse(
            responseCode = "422",
            description = "The merged files have errors",
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
                            examples = @ExampleObject(name = "problem", ref = "Busy")))
    public Response rebase(@PathParam("policy") String policy, @PathParam("number") String number, InputStream body)
            throws InterruptedException {
        return paths.answer(policy, number, (active, draft) -> {
            StepFields fields = StepFields.read(body);
            return fields.problems().isEmpty()
                    ? governed.answer(() -> rebase(draft, active.release(), fields.reason()))
                    : ProblemResponse.of(ProblemDetails.malformed(fields.problems()));
        });
    }

    private Response rebase(Lifecycle draft, Release active, String reason) throws InterruptedException {
        // Whoever rebases a draft becomes its author: anyone else would let the author approve it
        String author = draft.author().orElse(FolderAuthor.WORD);
        if (!author.equals(FolderAuthor.WORD) && !author.equals(caller.get().shown())) {
            return ProblemResponse.of(ProblemDetails.of(
                    ProblemType.FORBIDDEN, "Only the author of the draft, %s, can rebase it".formatted(author)));
        }
        Integer base = draft.base();
        if (base == null || base == active.number()) {
            return ProblemResponse.of(ProblemDetails.of(ProblemType.WRONG_STATE, nothingToRebase(draft, base)));
        }
        Rebased rebased = Rebase.of(files(draft, base), active.files(), files(draft, draft.number()));
        return ProblemResponse.of(RebaseOutcome.of(rebased), merged -> drafts.make(merged, active.number(), reason));
    }

    private static String nothingToRebase(Lifecycle draft, @Nullable Integer base) {
        return base == null
                ? "Release %s wasn't made from another release, so it can't be rebased".formatted(draft.number())
                : "Release %s was made from release %s, which is active; there is nothing to rebase"
                        .formatted(draft.number(), base);
    }

    private PolicyFiles files(Lifecycle draft, int number) {
        return files.find(draft.policy(), Integer.toString(number))
                .orElseThrow()
                .files();
    }
}
