package dev.winnow.web.release;

import static dev.winnow.identity.Role.ANALYST_WORD;
import static dev.winnow.identity.Role.AUDITOR_WORD;
import static dev.winnow.identity.Role.MARKETING_APPROVER_WORD;
import static dev.winnow.identity.Role.PUBLISHER_WORD;
import static dev.winnow.identity.Role.SALES_APPROVER_WORD;

import dev.winnow.access.VisibleReleaseFiles;
import dev.winnow.access.VisibleWorkingCopies;
import dev.winnow.http.ProblemResponse;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.ReleaseProblems;
import dev.winnow.problem.outcome.WorkingCopyProblems;
import dev.winnow.query.Query;
import dev.winnow.release.Release;
import dev.winnow.release.diff.DiffText;
import dev.winnow.release.diff.PolicyDiff;
import dev.winnow.release.workingcopy.OpenCopy;
import dev.winnow.web.request.AcceptedFormats;
import dev.winnow.web.request.FileWork;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Compares working copies with releases. */
@Path("/policies/{policy}/working-copies/{copy}/diff")
@RolesAllowed({ANALYST_WORD, MARKETING_APPROVER_WORD, SALES_APPROVER_WORD, PUBLISHER_WORD, AUDITOR_WORD})
@Tag(name = "Working copies")
public class WorkingCopyDiffResource {

    private static final String COMPARED = "compared";

    private final ReleasePaths paths;
    private final VisibleWorkingCopies copies;
    private final VisibleReleaseFiles releases;
    private final FileWork work;

    WorkingCopyDiffResource(
            ReleasePaths paths, VisibleWorkingCopies copies, VisibleReleaseFiles releases, FileWork work) {
        this.paths = paths;
        this.copies = copies;
        this.releases = releases;
        this.work = work;
    }

    private interface Answer {
        Response to(PolicyFiles before, PolicyFiles after) throws InterruptedException;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response diffWorkingCopy(
            @PathParam("policy") String policy,
            @PathParam("copy") String number,
            @Context UriInfo uri,
            @Context HttpHeaders headers)
            throws InterruptedException {
        AcceptedFormats.require(headers, MediaType.APPLICATION_JSON);
        return diff(
                policy,
                number,
                uri,
                (before, after) -> work.json(policy, COMPARED, () -> PolicyDiff.between(before, after)));
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8;qs=0.5")
    @Operation(hidden = true)
    public Response text(@PathParam("policy") String policy, @PathParam("copy") String number, @Context UriInfo uri)
            throws InterruptedException {
        return diff(
                policy,
                number,
                uri,
                (before, after) -> work.text(policy, COMPARED, () -> DiffText.of(PolicyDiff.between(before, after))));
    }

    private Response diff(String policy, String number, UriInfo uri, Answer answer) throws InterruptedException {
        return paths.answer(policy, active -> {
            List<RequestProblem> problems = new ArrayList<>();
            String from = new Query(uri.getQueryParameters(), List.of("from"), problems).term("from");
            if (!problems.isEmpty()) {
                return ProblemResponse.of(ProblemDetails.malformed(problems));
            }
            Optional<OpenCopy> copy = copies.find(policy, number);
            if (copy.isEmpty()) {
                return ProblemResponse.of(WorkingCopyProblems.unknown(policy, number));
            }
            if (from == null) {
                return answer.to(active.release().files(), copy.get().files());
            }
            Optional<Release> before = releases.find(policy, from);
            return before.isEmpty()
                    ? ProblemResponse.of(ReleaseProblems.unknown(policy, PrintableValue.text(from)))
                    : answer.to(before.get().files(), copy.get().files());
        });
    }
}
