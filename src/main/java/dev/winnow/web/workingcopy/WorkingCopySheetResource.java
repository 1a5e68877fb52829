package dev.winnow.web.workingcopy;

import static dev.winnow.identity.Role.ANALYST_WORD;
import static dev.winnow.identity.Role.AUDITOR_WORD;
import static dev.winnow.identity.Role.MARKETING_APPROVER_WORD;
import static dev.winnow.identity.Role.PUBLISHER_WORD;
import static dev.winnow.identity.Role.SALES_APPROVER_WORD;

import dev.winnow.check.ReportedProblem;
import dev.winnow.http.MaxBody;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.policy.listing.Listing;
import dev.winnow.policy.sheets.Sheet;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.WorkingCopyProblems;
import dev.winnow.release.workingcopy.CheckedCopy;
import dev.winnow.release.workingcopy.CopyChecks;
import dev.winnow.release.workingcopy.OpenCopy;
import dev.winnow.release.workingcopy.WorkingCopies;
import dev.winnow.release.workingcopy.editing.RequestedEdit;
import dev.winnow.web.request.FileWork;
import dev.winnow.web.workingcopy.SheetDocument.RowDocument;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The sheets of a working copy, and their edits. */
@Path("/policies/{policy}/working-copies/{copy}/sheets")
@RolesAllowed({ANALYST_WORD, MARKETING_APPROVER_WORD, SALES_APPROVER_WORD, PUBLISHER_WORD, AUDITOR_WORD})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Working copies")
public class WorkingCopySheetResource {

    private static final String READ = "read";

    private final CopyPaths paths;
    private final WorkingCopies copies;
    private final CopyChecks checks;
    private final EditAnswers answers;
    private final CurrentCaller caller;
    private final FileWork work;

    WorkingCopySheetResource(
            CopyPaths paths,
            WorkingCopies copies,
            CopyChecks checks,
            EditAnswers answers,
            CurrentCaller caller,
            FileWork work) {
        this.work = work;
        this.paths = paths;
        this.copies = copies;
        this.checks = checks;
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    public Response listWorkingCopySheets(@PathParam("policy") String policy, @PathParam("copy") String number)
            throws InterruptedException {
        return paths.answer(
                policy, number, copy -> work.response(policy, READ, () -> tagged(copy, SheetList.of(copy.sheets()))));
    }

    @GET
    @Path("/{sheet}")
    public Response findWorkingCopySheet(
            @PathParam("policy") String policy, @PathParam("copy") String number, @PathParam("sheet") String sheet)
            throws InterruptedException {
        return paths.answer(
                policy,
                number,
                copy -> work.response(policy, READ, () -> copy.sheets()
                        .find(sheet)
                        .map(found -> tagged(copy, document(copy, found)))
                        .orElseGet(() -> ProblemResponse.of(WorkingCopyProblems.unknownSheet(
                                sheet, copy.sheets().ids())))));
    }

    private Response tagged(OpenCopy copy, Object document) {
        return Response.fromResponse(work.json(document))
                .tag(Integer.toString(copy.copy().revision()))
                .build();
    }

    private SheetDocument document(OpenCopy copy, Sheet sheet) {
        Listing listing = sheet.listing();
        CheckedCopy checked = checks.last(copy);
        List<ReportedProblem> problems =
                checked == null || checked.revision() != copy.copy().revision()
                        ? null
                        : PolicySheetResource.problems(checked.problems(), listing);
        return SheetDocument.of(
                sheet,
                copy.rows(listing.workbook(), listing.sheet().name()).stream()
                        .map(row -> RowDocument.of(row, sheet.columns()))
                        .toList(),
                problems);
    }

    @PATCH
    @Path("/{sheet}")
    @RolesAllowed(ANALYST_WORD)
    @Consumes(MediaType.APPLICATION_JSON)
    @MaxBody(megabytes = 4)
    public Response editSheet(
            @PathParam("policy") String policy,
            @PathParam("copy") String number,
            @PathParam("sheet") String sheet,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            InputStream body) {
        return paths.answer(
                policy,
                number,
                copy -> SeenRevision.read(seen, copy, revision -> {
                    List<RequestProblem> problems = new ArrayList<>();
                    List<RequestedEdit> edits = EditBody.read(body, problems);
                    return problems.isEmpty()
                            ? answers.of(
                                    copies.edit(
                                            policy,
                                            copy.copy().number(),
                                            sheet,
                                            revision,
                                            edits,
                                            caller.get().shown()),
                                    sheet)
                            : ProblemResponse.of(ProblemDetails.malformed(problems));
                }));
    }
}
