package dev.winnow.web.release;

import static dev.winnow.identity.Role.ANALYST_WORD;
import static dev.winnow.identity.Role.AUDITOR_WORD;
import static dev.winnow.identity.Role.MARKETING_APPROVER_WORD;
import static dev.winnow.identity.Role.PUBLISHER_WORD;
import static dev.winnow.identity.Role.SALES_APPROVER_WORD;

import dev.winnow.access.VisibleReleaseFiles;
import dev.winnow.http.ProblemResponse;
import dev.winnow.http.workbook.XlsxFiles;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.ReleaseProblems;
import dev.winnow.query.Query;
import dev.winnow.release.Release;
import dev.winnow.release.diff.DiffText;
import dev.winnow.release.diff.DiffWorkbook;
import dev.winnow.release.diff.PolicyDiff;
import dev.winnow.release.governed.Lifecycle;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Compares releases. */
@Path("/policies/{policy}/releases/{number}/diff")
@RolesAllowed({ANALYST_WORD, MARKETING_APPROVER_WORD, SALES_APPROVER_WORD, PUBLISHER_WORD, AUDITOR_WORD})
@Tag(name = "Releases")
public class ReleaseDiffResource {

    private static final String TEXT = MediaType.TEXT_PLAIN;
    private static final String COMPARED = "compared";

    private final ReleasePaths paths;
    private final VisibleReleaseFiles files;
    private final FileWork work;

    ReleaseDiffResource(ReleasePaths paths, VisibleReleaseFiles files, FileWork work) {
        this.paths = paths;
        this.files = files;
        this.work = work;
    }

    private interface Answer {
        Response to(PolicyFiles before, PolicyFiles after) throws InterruptedException;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response diffRelease(
            @PathParam("policy") String policy,
            @PathParam("number") String number,
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
    @Produces(TEXT + ";charset=UTF-8;qs=0.5")
    @Operation(hidden = true)
    public Response text(@PathParam("policy") String policy, @PathParam("number") String number, @Context UriInfo uri)
            throws InterruptedException {
        return diff(
                policy,
                number,
                uri,
                (before, after) -> work.text(policy, COMPARED, () -> DiffText.of(PolicyDiff.between(before, after))));
    }

    @GET
    @Produces(XlsxFiles.MEDIA_TYPE + ";qs=0.4")
    @Operation(hidden = true)
    public Response workbook(
            @PathParam("policy") String policy, @PathParam("number") String number, @Context UriInfo uri)
            throws InterruptedException {
        return diff(
                policy,
                number,
                uri,
                (before, after) -> work.workbooks(policy, COMPARED, () -> {
                    TreeMap<String, byte[]> one = new TreeMap<>();
                    one.put("%s-%s.xlsx".formatted(policy, number), DiffWorkbook.of(before, after));
                    return one;
                }));
    }

    private Response diff(String policy, String number, UriInfo uri, Answer answer) throws InterruptedException {
        return paths.answer(policy, active -> {
            List<RequestProblem> problems = new ArrayList<>();
            MultivaluedMap<String, String> parameters = uri.getQueryParameters();
            String from = new Query(parameters, List.of("from"), problems).term("from");
            return problems.isEmpty()
                    ? diff(policy, number, from, answer)
                    : ProblemResponse.of(ProblemDetails.malformed(problems));
        });
    }

    private Response diff(String policy, String number, @Nullable String from, Answer answer)
            throws InterruptedException {
        return paths.answer(policy, number, (active, release) -> {
            PolicyFiles after = files.find(policy, number).orElseThrow().files();
            String base = from == null ? before(release) : from;
            if (base == null) {
                return answer.to(PolicyFiles.none(policy), after);
            }
            Optional<Release> before = files.find(policy, base);
            return before.isEmpty()
                    ? ProblemResponse.of(ReleaseProblems.unknown(policy, PrintableValue.text(base)))
                    : answer.to(before.get().files(), after);
        });
    }

    /** The release it was made from, or the previous one; null for the first. */
    private static @Nullable String before(Lifecycle release) {
        if (release.base() != null) {
            return Integer.toString(release.base());
        }
        return release.number() == 1 ? null : Integer.toString(release.number() - 1);
    }
}
