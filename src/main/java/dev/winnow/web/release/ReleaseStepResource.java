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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proposes, approves, rejects and activates releases, and rolls back to them. */
@Path("/policies/{policy}/releases/{number}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases")
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
    public Response proposeRelease(
            @PathParam("policy") String policy, @PathParam("number") String number, InputStream body)
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
    public Response approveRelease(
            @PathParam("policy") String policy, @PathParam("number") String number, InputStream body)
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
    public Response rejectRelease(
            @PathParam("policy") String policy, @PathParam("number") String number, InputStream body)
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
    public Response activateRelease(
            @PathParam("policy") String policy, @PathParam("number") String number, InputStream body)
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
    public Response rollBackToRelease(
            @PathParam("policy") String policy, @PathParam("number") String number, InputStream body)
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
