package dev.winnow.web.release;

import dev.winnow.access.VisibleReleaseFiles;
import dev.winnow.check.CheckExecutor;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.outcome.CheckOutcome;
import dev.winnow.problem.outcome.RebaseOutcome;
import dev.winnow.release.Release;
import dev.winnow.release.governed.Lifecycle;
import dev.winnow.release.governed.Objections;
import dev.winnow.release.governed.Releases;
import dev.winnow.release.governed.StepResult;
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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rebases drafts onto the active release. */
@Path("/policies/{policy}/releases/{number}/rebase")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases")
public class ReleaseRebaseResource {

    private static final int OK = 200;

    private final ReleasePaths paths;
    private final VisibleReleaseFiles files;
    private final GovernedOnly governed;
    private final Drafts drafts;
    private final Releases releases;
    private final Objections objections;
    private final CheckExecutor executor;
    private final CurrentCaller caller;

    ReleaseRebaseResource(
            ReleasePaths paths,
            VisibleReleaseFiles files,
            GovernedOnly governed,
            Drafts drafts,
            Releases releases,
            Objections objections,
            CheckExecutor executor,
            CurrentCaller caller) {
        this.paths = paths;
        this.files = files;
        this.governed = governed;
        this.drafts = drafts;
        this.releases = releases;
        this.objections = objections;
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
        StepResult objection =
                objections.toRebase(draft, active.number(), caller.get().shown());
        if (objection != null) {
            return StepResponse.of(objection, OK);
        }
        PolicyFiles before = files(draft, Objects.requireNonNull(draft.base()));
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

    private PolicyFiles files(Lifecycle draft, int number) {
        return files.find(draft.policy(), Integer.toString(number))
                .orElseThrow()
                .files();
    }
}
