package dev.winnow.console.upload;

import dev.winnow.access.VisiblePolicies;
import dev.winnow.access.VisibleWorkingCopies;
import dev.winnow.check.CheckExecutor;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.console.policy.CopyLine;
import dev.winnow.console.policy.CopyLines;
import dev.winnow.http.MaxBody;
import dev.winnow.http.OwnParameters;
import dev.winnow.http.ProblemResponse;
import dev.winnow.http.workbook.XlsxFiles;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.policy.workbook.annotation.AnnotatedWorkbook;
import dev.winnow.problem.Outcome;
import dev.winnow.problem.Problem;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.CheckOutcome;
import dev.winnow.problem.outcome.MergeOutcome;
import dev.winnow.problem.outcome.PolicyProblems;
import dev.winnow.problem.outcome.WorkingCopyProblems;
import dev.winnow.release.ActivePolicy;
import dev.winnow.release.workingcopy.CopyTitle;
import dev.winnow.release.workingcopy.CopyUploads;
import dev.winnow.release.workingcopy.OpenCopy;
import dev.winnow.release.workingcopy.WorkingCopies;
import dev.winnow.release.workingcopy.WorkingCopy;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Checks workbooks in a browser, gives them back with their problems marked, and makes working copies of them. */
@Path("/console/policies/{policy}/upload")
@RolesAllowed(Role.ANALYST_WORD)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@MaxBody(megabytes = 16)
@OwnParameters
public class UploadPage {

    private final Frames frames;
    private final VisiblePolicies policies;
    private final VisibleWorkingCopies visible;
    private final WorkingCopies copies;
    private final CopyUploads uploads;
    private final CopyLines lines;
    private final CheckExecutor executor;
    private final CurrentCaller caller;

    UploadPage(
            Frames frames,
            VisiblePolicies policies,
            VisibleWorkingCopies visible,
            WorkingCopies copies,
            CopyUploads uploads,
            CopyLines lines,
            CheckExecutor executor,
            CurrentCaller caller) {
        this.frames = frames;
        this.policies = policies;
        this.visible = visible;
        this.copies = copies;
        this.uploads = uploads;
        this.lines = lines;
        this.executor = executor;
        this.caller = caller;
    }

    @GET
    public Response choose(@PathParam("policy") String policy) throws InterruptedException {
        return answer(policy, active -> page(active, 200, views(active).unchecked(List.of(), new TreeMap<>())));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response check(@PathParam("policy") String policy, InputStream body, @Context HttpHeaders headers)
            throws InterruptedException {
        return answer(policy, active -> {
            UploadForm form = UploadForm.read(body, headers);
            List<String> refused =
                    form.problems().stream().map(RequestProblem::sentence).toList();
            if (form.workbooks().isEmpty()) {
                boolean isCleared = refused.isEmpty() && !form.text("without").isEmpty();
                return isCleared
                        ? page(active, 200, views(active).unchecked(List.of(), form.workbooks()))
                        : refused(
                                active,
                                form,
                                ProblemDetails.malformed(
                                        refused.isEmpty() ? List.of(UploadForm.nothing()) : form.problems()));
            }
            return checked(active, form)
                    .fold(
                            upload -> page(
                                    active,
                                    refused.isEmpty() ? 200 : 400,
                                    views(active).of(upload, refused)),
                            problem -> refused(active, form, problem));
        });
    }

    @POST
    @Path("/marked")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response mark(@PathParam("policy") String policy, InputStream body, @Context HttpHeaders headers)
            throws InterruptedException {
        return answer(
                policy,
                active -> withFiles(active, body, headers, form -> checked(active, form)
                        .fold(
                                upload -> XlsxFiles.response(marked(upload, form.text("only"))),
                                problem -> refused(active, form, problem))));
    }

    private static SortedMap<String, byte[]> marked(CheckedUpload upload, String only) {
        SortedMap<String, byte[]> marked = new TreeMap<>();
        SortedMap<String, byte[]> workbooks = upload.files().workbooks();
        workbooks.forEach((name, bytes) -> {
            if (!workbooks.containsKey(only) || name.equals(only)) {
                marked.put(
                        name, AnnotatedWorkbook.of(name, bytes, upload.check().problems()));
            }
        });
        return marked;
    }

    @POST
    @Path("/working-copy")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response makeCopy(@PathParam("policy") String policy, InputStream body, @Context HttpHeaders headers)
            throws InterruptedException {
        return answer(
                policy,
                active -> withFiles(active, body, headers, form -> {
                    Optional<String> title = CopyTitle.read(form.text("title"));
                    if (title.isEmpty()) {
                        return refused(
                                active,
                                form,
                                ProblemDetails.malformed(List.of(RequestProblem.parameter(
                                        "title", CopyTitle.EXPECTED, PrintableValue.text(form.text("title")), null))));
                    }
                    Optional<WorkingCopy> copy = copies.create(
                            active.release().files().with(form.workbooks()),
                            active.release().files(),
                            active.release().number(),
                            title.get(),
                            caller.get().shown());
                    return copy.isEmpty()
                            ? refused(active, form, WorkingCopyProblems.tooMany(policy))
                            : toGrid(policy, copy.get(), form);
                }));
    }

    /** Compares with the working copy as it was made, so that nothing that was edited in it since is lost. */
    @POST
    @Path("/merge")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response merge(@PathParam("policy") String policy, InputStream body, @Context HttpHeaders headers)
            throws InterruptedException {
        return answer(
                policy,
                active -> withFiles(active, body, headers, form -> {
                    Optional<OpenCopy> copy = visible.find(policy, form.text("copy"));
                    if (copy.isEmpty()) {
                        return refused(active, form, WorkingCopyProblems.unknown(policy, form.text("copy")));
                    }
                    int number = copy.get().copy().number();
                    String by = caller.get().shown();
                    return CheckOutcome.of(executor.runAlone(
                                    policy, "merged", () -> uploads.merge(policy, number, 0, form.workbooks(), by)))
                            .fold(
                                    result -> MergeOutcome.of(policy, number, result)
                                            .fold(
                                                    merged -> toGrid(policy, merged.copy(), form),
                                                    problem -> refused(active, form, problem)),
                                    problem -> refused(active, form, problem));
                }));
    }

    /** Where the first problem is, as the page that was sent knows it. */
    private Response toGrid(String policy, WorkingCopy copy, UploadForm form) {
        String sheet = form.text("sheet");
        boolean isThere = copies.find(policy, copy.number())
                .flatMap(open -> open.sheets().find(sheet))
                .isPresent();
        String href = CopyLine.of(copy, null).href();
        return Response.seeOther(URI.create(isThere ? href + "/sheets/" + sheet : href))
                .build();
    }

    private Outcome<CheckedUpload> checked(ActivePolicy active, UploadForm form) throws InterruptedException {
        return CheckOutcome.of(executor.run(
                active.name(),
                "checked",
                () -> CheckedUpload.of(active.release().files(), form.workbooks())));
    }

    private interface ForPolicy {
        Response answer(ActivePolicy active) throws InterruptedException;
    }

    private interface ForForm {
        Response answer(UploadForm form) throws InterruptedException;
    }

    private Response answer(String policy, ForPolicy page) throws InterruptedException {
        Optional<ActivePolicy> active = policies.find(policy);
        return active.isEmpty()
                ? ProblemResponse.of(PolicyProblems.unknown(policy, policies.names()))
                : page.answer(active.get());
    }

    private Response withFiles(ActivePolicy active, InputStream body, HttpHeaders headers, ForForm answer)
            throws InterruptedException {
        UploadForm form = UploadForm.read(body, headers);
        List<RequestProblem> problems =
                form.problems().isEmpty() && form.workbooks().isEmpty()
                        ? List.of(UploadForm.nothing())
                        : form.problems();
        return problems.isEmpty() ? answer.answer(form) : refused(active, form, ProblemDetails.malformed(problems));
    }

    /** The page with what is wrong; it keeps the workbooks. */
    private Response refused(ActivePolicy active, UploadForm form, Problem problem) {
        List<String> refused = problem instanceof ProblemDetails details
                        && !details.problems().isEmpty()
                ? details.problems().stream().map(RequestProblem::sentence).toList()
                : List.of(problem.detail());
        return page(active, problem.status(), views(active).unchecked(refused, form.workbooks()));
    }

    private Response page(ActivePolicy active, int status, UploadView view) {
        String title = MessageBundles.get(UploadText.class).upload();
        return Response.status(status)
                .entity(Templates.upload(
                                frames.page(title, Section.TABLES, active.name(), new Crumb(title, null)), view)
                        .render())
                .build();
    }

    private UploadViews views(ActivePolicy active) {
        return new UploadViews(active, lines.all(active.name()));
    }
}
