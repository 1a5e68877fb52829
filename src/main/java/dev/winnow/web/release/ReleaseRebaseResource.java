package dev.winnow.web.release;

import dev.winnow.access.VisibleReleaseFiles;
import dev.winnow.check.CheckExecutor;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.outcome.CheckOutcome;
import dev.winnow.problem.outcome.RebaseOutcome;
import dev.winnow.release.Release;
import dev.winnow.release.governed.FolderAuthor;
import dev.winnow.release.governed.Lifecycle;
import dev.winnow.release.governed.Releases;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Rebases drafts onto the active release. */
@Path("/policies/{policy}/releases/{number}/rebase")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases")
public class ReleaseRebaseResource {

    private final ReleasePaths paths;
    private final VisibleReleaseFiles files;
    private final GovernedOnly governed;
    private final Drafts drafts;
    private final Releases releases;
    private final CheckExecutor executor;
    private final CurrentCaller caller;

    ReleaseRebaseResource(
            ReleasePaths paths,
            VisibleReleaseFiles files,
            GovernedOnly governed,
            Drafts drafts,
            Releases releases,
            CheckExecutor executor,
            CurrentCaller caller) {
        this.paths = paths;
        this.files = files;
        this.governed = governed;
        this.drafts = drafts;
        this.releases = releases;
        this.executor = executor;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.ANALYST_WORD)
    public Response rebaseRelease(
            @PathParam("policy") String policy, @PathParam("number") String number, InputStream body)
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
        PolicyFiles before = files(draft, base);
        PolicyFiles mine = files(draft, draft.number());
        CheckExecutor.Outcome<Rebased> rebased =
                executor.runAlone(draft.policy(), "merged", () -> Rebase.of(before, active.files(), mine));
        return ProblemResponse.of(CheckOutcome.of(rebased), done -> answer(done, draft, active, reason));
    }

    private Response answer(Rebased rebased, Lifecycle draft, Release active, String reason)
            throws InterruptedException {
        return ProblemResponse.of(
                RebaseOutcome.of(rebased),
                merged -> drafts.make(
                        merged,
                        active.number(),
                        reason,
                        releases.editors(draft.policy(), draft.number()),
                        releases.copyOf(draft.policy(), draft.number()).orElse(null)));
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
