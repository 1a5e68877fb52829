package dev.winnow.web.workingcopy;

import static dev.winnow.identity.Role.ANALYST_WORD;
import static dev.winnow.identity.Role.AUDITOR_WORD;
import static dev.winnow.identity.Role.MARKETING_APPROVER_WORD;
import static dev.winnow.identity.Role.PUBLISHER_WORD;
import static dev.winnow.identity.Role.SALES_APPROVER_WORD;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.winnow.access.VisibleReleaseFiles;
import dev.winnow.access.VisibleWorkingCopies;
import dev.winnow.http.MaxBody;
import dev.winnow.http.ProblemResponse;
import dev.winnow.http.workbook.Uploads;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.ReleaseProblems;
import dev.winnow.problem.outcome.WorkingCopyProblems;
import dev.winnow.release.Release;
import dev.winnow.release.workingcopy.CopyChecks;
import dev.winnow.release.workingcopy.EditResult;
import dev.winnow.release.workingcopy.FolderCopy;
import dev.winnow.release.workingcopy.OpenCopy;
import dev.winnow.release.workingcopy.WorkingCopies;
import dev.winnow.release.workingcopy.WorkingCopy;
import dev.winnow.web.request.AcceptedFormats;
import dev.winnow.web.request.Paging;
import dev.winnow.web.request.Paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Makes, finds, checks and discards working copies. */
@Path("/policies/{policy}/working-copies")
@RolesAllowed({ANALYST_WORD, MARKETING_APPROVER_WORD, SALES_APPROVER_WORD, PUBLISHER_WORD, AUDITOR_WORD})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Working copies")
public class WorkingCopyResource {

    private final CopyPaths paths;
    private final VisibleWorkingCopies visible;
    private final VisibleReleaseFiles releases;
    private final FolderCopy folder;
    private final WorkingCopies copies;
    private final CopyChecks checks;
    private final EditAnswers answers;
    private final CurrentCaller caller;

    WorkingCopyResource(
            CopyPaths paths,
            VisibleWorkingCopies visible,
            VisibleReleaseFiles releases,
            FolderCopy folder,
            WorkingCopies copies,
            CopyChecks checks,
            EditAnswers answers,
            CurrentCaller caller) {
        this.paths = paths;
        this.visible = visible;
        this.releases = releases;
        this.folder = folder;
        this.copies = copies;
        this.checks = checks;
        this.answers = answers;
        this.caller = caller;
    }

    /** Working copies of a policy. */
    @Schema(name = "WorkingCopyList")
    record WorkingCopyList(
            List<WorkingCopyDocument> workingCopies,

            @Schema(description = "The `before` of the next page; absent on the last one")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String next) {

        WorkingCopyList {
            workingCopies = List.copyOf(workingCopies);
        }
    }

    @GET
    public Response listWorkingCopies(@PathParam("policy") String policy, @Context UriInfo uri) {
        return paths.answer(policy, active -> {
            List<RequestProblem> problems = new ArrayList<>();
            Page<WorkingCopy> page = new Paging(uri, problems).byNumber(visible.all(policy), WorkingCopy::number);
            return problems.isEmpty()
                    ? Response.ok(new WorkingCopyList(
                                    page.entries().stream().map(this::document).toList(), page.next()))
                            .build()
                    : ProblemResponse.of(ProblemDetails.malformed(problems));
        });
    }

    @POST
    @RolesAllowed(ANALYST_WORD)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response makeWorkingCopy(
            @PathParam("policy") String policy, InputStream body, @Context HttpHeaders headers) {
        AcceptedFormats.require(headers, MediaType.APPLICATION_JSON);
        return paths.answer(policy, active -> {
            CopyForm form = CopyForm.read(body);
            if (!form.problems().isEmpty()) {
                return ProblemResponse.of(ProblemDetails.malformed(form.problems()));
            }
            if (form.isFromFolder()) {
                PolicyFiles files = folder.files(policy);
                return made(files, files, null, form);
            }
            int number = form.release() == null ? active.release().number() : form.release();
            String written = Integer.toString(number);
            Optional<Release> release = releases.find(policy, written);
            return release.isEmpty()
                    ? ProblemResponse.of(ReleaseProblems.unknown(policy, written))
                    : made(release.get().files(), release.get().files(), number, form);
        });
    }

    @POST
    @RolesAllowed(ANALYST_WORD)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @MaxBody(megabytes = 16)
    @Operation(hidden = true)
    public Response makeOfWorkbooks(
            @PathParam("policy") String policy, InputStream body, @Context HttpHeaders headers) {
        AcceptedFormats.require(headers, MediaType.APPLICATION_JSON);
        return paths.answer(policy, active -> {
            Uploads uploads = Uploads.read(body, headers);
            CopyForm form = CopyForm.read(uploads);
            return form.problems().isEmpty()
                    ? made(
                            active.release().files().with(uploads.workbooks()),
                            active.release().files(),
                            active.release().number(),
                            form)
                    : ProblemResponse.of(ProblemDetails.malformed(form.problems()));
        });
    }

    private Response made(PolicyFiles files, PolicyFiles replaced, @Nullable Integer release, CopyForm form) {
        Optional<WorkingCopy> copy = copies.create(
                files, replaced, release, form.title(), caller.get().shown());
        if (copy.isEmpty()) {
            return ProblemResponse.of(WorkingCopyProblems.tooMany(files.policy()));
        }
        return Response.status(Response.Status.CREATED)
                .header(
                        HttpHeaders.LOCATION,
                        "/policies/%s/working-copies/%s"
                                .formatted(files.policy(), copy.get().number()))
                .entity(document(copy.get()))
                .build();
    }

    private WorkingCopyDocument document(WorkingCopy copy) {
        return WorkingCopyDocument.of(copy, copies.isUnused(copy));
    }

    @GET
    @Path("/{copy}")
    public Response findWorkingCopy(@PathParam("policy") String policy, @PathParam("copy") String number) {
        return paths.answer(
                policy, number, copy -> Response.ok(document(copy.copy())).build());
    }

    @DELETE
    @Path("/{copy}")
    @RolesAllowed(ANALYST_WORD)
    @Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
    public Response discardWorkingCopy(@PathParam("policy") String policy, @PathParam("copy") String number) {
        return paths.answer(policy, number, copy -> {
            copies.discard(policy, copy.copy().number(), caller.get().shown());
            return Response.noContent().build();
        });
    }

    @GET
    @Path("/{copy}/check")
    public Response checkWorkingCopy(@PathParam("policy") String policy, @PathParam("copy") String number) {
        return paths.answer(policy, number, copy -> {
            checks.start(copy);
            return Response.ok(CheckDocument.of(copy.copy().revision(), checks.last(copy)))
                    .build();
        });
    }

    @POST
    @Path("/{copy}/undo")
    @RolesAllowed(ANALYST_WORD)
    public Response undoEdit(@PathParam("policy") String policy, @PathParam("copy") String number) {
        return paths.answer(policy, number, copy -> reversed(copies.undo(policy, number(copy), by())));
    }

    @POST
    @Path("/{copy}/redo")
    @RolesAllowed(ANALYST_WORD)
    public Response redoEdit(@PathParam("policy") String policy, @PathParam("copy") String number) {
        return paths.answer(policy, number, copy -> reversed(copies.redo(policy, number(copy), by())));
    }

    private Response reversed(EditResult result) {
        return answers.of(result, "");
    }

    private static int number(OpenCopy copy) {
        return copy.copy().number();
    }

    private String by() {
        return caller.get().shown();
    }
}
