package dev.winnow.web.workingcopy;

import static dev.winnow.identity.Role.ANALYST_WORD;
import static dev.winnow.identity.Role.AUDITOR_WORD;
import static dev.winnow.identity.Role.MARKETING_APPROVER_WORD;
import static dev.winnow.identity.Role.PUBLISHER_WORD;
import static dev.winnow.identity.Role.SALES_APPROVER_WORD;

import dev.winnow.check.CheckExecutor;
import dev.winnow.http.MaxBody;
import dev.winnow.http.ProblemResponse;
import dev.winnow.http.workbook.Uploads;
import dev.winnow.http.workbook.XlsxFiles;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.CheckOutcome;
import dev.winnow.problem.outcome.MergeOutcome;
import dev.winnow.release.workingcopy.CopyChecks;
import dev.winnow.release.workingcopy.CopyUploads;
import dev.winnow.release.workingcopy.OpenCopy;
import dev.winnow.release.workingcopy.UploadResult;
import dev.winnow.web.request.FileWork;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The workbooks of a working copy, to edit them elsewhere and bring them back. */
@Path("/policies/{policy}/working-copies/{copy}/files")
@RolesAllowed({ANALYST_WORD, MARKETING_APPROVER_WORD, SALES_APPROVER_WORD, PUBLISHER_WORD, AUDITOR_WORD})
@Tag(name = "Working copies")
public class WorkingCopyFilesResource {

    private static final String ZIP = "application/zip";

    private final CopyPaths paths;
    private final CopyUploads uploads;
    private final CopyChecks checks;
    private final CheckExecutor executor;
    private final CurrentCaller caller;
    private final FileWork work;

    WorkingCopyFilesResource(
            CopyPaths paths,
            CopyUploads uploads,
            CopyChecks checks,
            CheckExecutor executor,
            CurrentCaller caller,
            FileWork work) {
        this.work = work;
        this.paths = paths;
        this.uploads = uploads;
        this.checks = checks;
        this.executor = executor;
        this.caller = caller;
    }

    @GET
    @Produces(ZIP)
    public Response takeWorkingCopyFiles(@PathParam("policy") String policy, @PathParam("copy") String number)
            throws InterruptedException {
        return paths.answer(
                policy,
                number,
                copy -> work.response(policy, "written", () -> Response.ok(
                                XlsxFiles.zip(new TreeMap<>(copy.files().byPath())))
                        .tag(Integer.toString(copy.copy().revision()))
                        .header(
                                "Content-Disposition",
                                "attachment; filename=\"%s-working-copy-%s.zip\"".formatted(policy, number))
                        .build()));
    }

    @POST
    @RolesAllowed(ANALYST_WORD)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @MaxBody(megabytes = 16)
    public Response mergeWorkbooks(
            @PathParam("policy") String policy,
            @PathParam("copy") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            InputStream body,
            @Context HttpHeaders headers)
            throws InterruptedException {
        return paths.answer(
                policy,
                number,
                copy -> SeenRevision.read(seen, copy, revision -> {
                    Uploads sent = Uploads.read(body, headers);
                    List<RequestProblem> problems = new ArrayList<>(sent.problems());
                    sent.texts()
                            .keySet()
                            .forEach(name -> problems.add(RequestProblem.parameter(name, "a file", "a text", null)));
                    return problems.isEmpty()
                            ? merged(copy, revision, sent)
                            : ProblemResponse.of(ProblemDetails.malformed(problems));
                }));
    }

    private Response merged(OpenCopy copy, @Nullable Integer revision, Uploads sent) throws InterruptedException {
        String policy = copy.copy().policy();
        int number = copy.copy().number();
        String by = caller.get().shown();
        return ProblemResponse.of(
                CheckOutcome.of(executor.runAlone(
                        policy, "merged", () -> uploads.merge(policy, number, revision, sent.workbooks(), by))),
                result -> answer(policy, number, result));
    }

    private Response answer(String policy, int number, UploadResult result) {
        return ProblemResponse.of(MergeOutcome.of(policy, number, result), merged -> {
            checks.start(merged);
            return Response.ok(WorkingCopyDocument.of(merged.copy(), false))
                    .tag(Integer.toString(merged.copy().revision()))
                    .build();
        });
    }
}
