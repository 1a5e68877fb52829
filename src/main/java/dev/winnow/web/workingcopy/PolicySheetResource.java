package dev.winnow.web.workingcopy;

import static dev.winnow.identity.Role.ANALYST_WORD;
import static dev.winnow.identity.Role.AUDITOR_WORD;
import static dev.winnow.identity.Role.MARKETING_APPROVER_WORD;
import static dev.winnow.identity.Role.PUBLISHER_WORD;
import static dev.winnow.identity.Role.SALES_APPROVER_WORD;

import dev.winnow.access.VisibleReleaseFiles;
import dev.winnow.check.ReportedProblem;
import dev.winnow.http.ProblemResponse;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.PolicyListing;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.listing.Listing;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.sheets.PolicySheets;
import dev.winnow.policy.sheets.Sheet;
import dev.winnow.problem.outcome.ReleaseProblems;
import dev.winnow.problem.outcome.WorkingCopyProblems;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.Release;
import dev.winnow.release.workingcopy.FolderCopy;
import dev.winnow.web.request.FileWork;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The sheets of releases, and of the workbooks in a policy's folder. */
@Path("/policies/{policy}")
@RolesAllowed({ANALYST_WORD, MARKETING_APPROVER_WORD, SALES_APPROVER_WORD, PUBLISHER_WORD, AUDITOR_WORD})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sheets")
public class PolicySheetResource {

    private static final String READ = "read";

    private final CopyPaths paths;
    private final VisibleReleaseFiles releases;
    private final FolderCopy folder;
    private final FileWork work;

    PolicySheetResource(CopyPaths paths, VisibleReleaseFiles releases, FolderCopy folder, FileWork work) {
        this.work = work;
        this.paths = paths;
        this.releases = releases;
        this.folder = folder;
    }

    @GET
    @Path("/releases/{number}/sheets")
    public Response listReleaseSheets(
            @PathParam("policy") String policy, @PathParam("number") String number, @Context Request request)
            throws InterruptedException {
        return release(policy, number, request, (active, files) -> list(files));
    }

    @GET
    @Path("/releases/{number}/sheets/{sheet}")
    public Response findReleaseSheet(
            @PathParam("policy") String policy,
            @PathParam("number") String number,
            @PathParam("sheet") String sheet,
            @Context Request request)
            throws InterruptedException {
        return release(policy, number, request, (active, files) -> sheet(files, sheet, found -> null));
    }

    @GET
    @Path("/folder/sheets")
    public Response listFolderSheets(@PathParam("policy") String policy, @Context Request request)
            throws InterruptedException {
        return folder(policy, request, (active, files) -> list(files));
    }

    @GET
    @Path("/folder/sheets/{sheet}")
    public Response findFolderSheet(
            @PathParam("policy") String policy, @PathParam("sheet") String sheet, @Context Request request)
            throws InterruptedException {
        return folder(
                policy,
                request,
                (active, files) ->
                        sheet(files, sheet, found -> problems(active.files().problems(), found.listing())));
    }

    private interface Answer {

        Response.ResponseBuilder of(ActivePolicy active, PolicyFiles files);
    }

    private Response release(String policy, String number, Request request, Answer answer) throws InterruptedException {
        return paths.answer(policy, active -> {
            Optional<Release> release = releases.find(policy, number);
            return release.isEmpty()
                    ? ProblemResponse.of(ReleaseProblems.unknown(policy, PrintableValue.text(number)))
                    : tagged(active, release.get().files(), request, answer);
        });
    }

    private Response folder(String policy, Request request, Answer answer) throws InterruptedException {
        return paths.answer(policy, active -> tagged(active, folder.files(policy), request, answer));
    }

    private Response tagged(ActivePolicy active, PolicyFiles files, Request request, Answer answer)
            throws InterruptedException {
        EntityTag tag = new EntityTag(files.digest());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.build()
                : work.response(files.policy(), READ, () -> answer.of(active, files)
                        .tag(tag)
                        .build());
    }

    private Response.ResponseBuilder list(PolicyFiles files) {
        return Response.fromResponse(work.json(SheetList.of(PolicySheets.of(PolicyListing.of(files)))));
    }

    private Response.ResponseBuilder sheet(
            PolicyFiles files, String id, Function<Sheet, @Nullable List<ReportedProblem>> problems) {
        PolicySheets sheets = PolicySheets.of(PolicyListing.of(files));
        return sheets.find(id)
                .map(found -> Response.fromResponse(
                        work.json(SheetDocument.of(found, SheetDocument.rows(found), problems.apply(found)))))
                .orElseGet(() ->
                        Response.fromResponse(ProblemResponse.of(WorkingCopyProblems.unknownSheet(id, sheets.ids()))));
    }

    static List<ReportedProblem> problems(List<Problem> all, Listing sheet) {
        return all.stream()
                .filter(problem -> problem.source().workbook().equals(sheet.workbook())
                        && problem.source().sheet().equals(sheet.sheet().name()))
                .map(ReportedProblem::of)
                .toList();
    }
}
