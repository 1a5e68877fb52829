package dev.winnow.web.release;

import dev.winnow.access.VisibleWorkingCopies;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.Role;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.WorkingCopyProblems;
import dev.winnow.release.governed.StepReason;
import dev.winnow.release.workingcopy.OpenCopy;
import dev.winnow.release.workingcopy.WorkingCopies;
import dev.winnow.web.request.JsonFields;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Drafts a release of a working copy. */
@Path("/policies/{policy}/working-copies/{copy}/release")
@RolesAllowed(Role.ANALYST_WORD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Working copies")
public class WorkingCopyReleaseResource {

    private final ReleasePaths paths;
    private final VisibleWorkingCopies copies;
    private final GovernedOnly governed;
    private final Drafts drafts;
    private final WorkingCopies editors;

    WorkingCopyReleaseResource(
            ReleasePaths paths,
            VisibleWorkingCopies copies,
            GovernedOnly governed,
            Drafts drafts,
            WorkingCopies editors) {
        this.paths = paths;
        this.copies = copies;
        this.governed = governed;
        this.drafts = drafts;
        this.editors = editors;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response draftOfWorkingCopy(
            @PathParam("policy") String policy, @PathParam("copy") String number, InputStream body)
            throws InterruptedException {
        return paths.answer(policy, active -> {
            Optional<OpenCopy> copy = copies.find(policy, number);
            if (copy.isEmpty()) {
                return ProblemResponse.of(WorkingCopyProblems.unknown(policy, number));
            }
            List<RequestProblem> problems = new ArrayList<>();
            JsonFields fields = JsonFields.read(body, List.of("reason"), problems);
            String reason = fields == null ? null : fields.text("reason", StepReason.EXPECTED, true, StepReason::read);
            if (reason == null) {
                return ProblemResponse.of(ProblemDetails.malformed(problems));
            }
            Integer base = copy.get().copy().baseRelease();
            return governed.answer(() -> drafts.make(
                    copy.get().files(),
                    base == null ? active.release().number() : base,
                    reason,
                    editors.editors(copy.get().copy()),
                    copy.get().copy().number()));
        });
    }
}
