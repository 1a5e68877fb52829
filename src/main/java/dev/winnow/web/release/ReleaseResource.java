package dev.winnow.web.release;

import dev.winnow.access.VisibleReleaseFiles;
import dev.winnow.access.VisibleReleases;
import dev.winnow.check.Report;
import dev.winnow.http.MaxBody;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.Role;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.outcome.FileProblems;
import dev.winnow.release.Release;
import dev.winnow.web.request.Uploads;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists and drafts releases. */
@Path("/policies/{policy}/releases")
@RolesAllowed({Role.ANALYST_WORD, Role.MARKETING_APPROVER_WORD, Role.SALES_APPROVER_WORD, Role.AUDITOR_WORD})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases", description = "Versions of a policy and their approvals")
public class ReleaseResource {

    private final ReleasePaths paths;
    private final VisibleReleases releases;
    private final VisibleReleaseFiles files;
    private final ReleaseChecks checks;
    private final GovernedOnly governed;
    private final Drafts drafts;

    ReleaseResource(
            ReleasePaths paths,
            VisibleReleases releases,
            VisibleReleaseFiles files,
            ReleaseChecks checks,
            GovernedOnly governed,
            Drafts drafts) {
        this.paths = paths;
        this.releases = releases;
        this.files = files;
        this.checks = checks;
        this.governed = governed;
        this.drafts = drafts;
    }

    /** All releases of a policy. */
    @Schema(name = "ReleaseList")
    record ReleaseList(List<ReleaseDocument> releases) {

        ReleaseList {
            releases = List.copyOf(releases);
        }
    }

    @GET
    @Operation(
            operationId = "listReleases",
            summary = "List a policy's releases",
            description = "All releases with their steps, the latest first.")
    @Parameter(name = "policy", description = "The policy's name", example = "b2b")
    @APIResponse(
            responseCode = "200",
            description = "The releases",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReleaseList.class),
                            examples = @ExampleObject(name = "releases", ref = "ReleaseList")))
    @APIResponse(
            responseCode = "404",
            description = "No active policy has this name",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "problem", ref = "UnknownPolicyInPath")))
    public Response list(@PathParam("policy") String policy) {
        return paths.answer(policy, active -> Response.ok(new ReleaseList(
                        releases.all(policy).stream().map(ReleaseDocument::of).toList()))
                .build());
    }

    @GET
    @Path("/{number}")
    @Operation(
            operationId = "findRelease",
            summary = "Find a release",
            description = "Its state, its steps and the result of checking its files.")
    @Parameter(name = "policy", description = "The policy's name", example = "b2b")
    @Parameter(name = "number", description = "The release's number", example = "4")
    @APIResponse(
            responseCode = "200",
            description = "The release",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReleaseDocument.class),
                            examples = @ExampleObject(name = "release", ref = "CheckedRelease")))
    @APIResponse(
            responseCode = "404",
            description = "There is no such policy or release",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "problem", ref = "UnknownRelease")))
    @APIResponse(
            responseCode = "503",
            description = "Other checks are still running; retry after the seconds in `Retry-After`",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "problem", ref = "Busy")))
    public Response find(@PathParam("policy") String policy, @PathParam("number") String number)
            throws InterruptedException {
        return paths.answer(
                policy,
                number,
                (active, release) -> checks.checked(
                        files.find(policy, number).orElseThrow().files(), check -> Response.ok(ReleaseDocument.of(
                                        release,
                                        Report.of(List.of(check)).policies().get(0)))
                                .build()));
    }

    @POST
    @RolesAllowed(Role.ANALYST_WORD)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @MaxBody(megabytes = 16)
    @Operation(operationId = "draftRelease", summary = "Draft a release", description = """
                    Replaces workbooks of the active release by those of the same name. If the files compile, they become a \
                    draft, even if cases fail. Nothing changes until marketing and sales approve.""")
    @Parameter(name = "policy", description = "The policy's name", example = "b2b")
    @RequestBody(
            required = true,
            description = "The workbooks, together at most 16 MB, and the reason",
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = DraftForm.class),
                            examples = @ExampleObject(name = "form", ref = "DraftForm")))
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReleaseDocument.class),
                            examples = @ExampleObject(name = "release", ref = "Draft")))
    @APIResponse(
            responseCode = "400",
            description = "A part can't be used",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "problem", ref = "NotAWorkbook")))
    @APIResponse(
            responseCode = "404",
            description = "No active policy has this name",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "problem", ref = "UnknownPolicyInPath")))
    @APIResponse(
            responseCode = "409",
            description = "An existing release has the same files, or the server doesn't govern releases",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "problem", ref = "NotGoverned")))
    @APIResponse(
            responseCode = "422",
            description = "The files can't be compiled",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = FileProblems.class),
                            examples = @ExampleObject(name = "cell", ref = "UnusableFiles")))
    @APIResponse(
            responseCode = "503",
            description = "Other checks are still running; retry after the seconds in `Retry-After`",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "problem", ref = "Busy")))
    public Response draft(@PathParam("policy") String policy, InputStream body, @Context HttpHeaders headers)
            throws InterruptedException {
        return paths.answer(policy, active -> draft(active.release(), Uploads.read(body, headers)));
    }

    private Response draft(Release base, Uploads uploads) throws InterruptedException {
        DraftFields fields = DraftFields.read(uploads);
        if (!fields.problems().isEmpty()) {
            return ProblemResponse.of(ProblemDetails.malformed(fields.problems()));
        }
        return governed.answer(() -> drafts.make(
                base.files().without(fields.removed()).with(uploads.workbooks()), base.number(), fields.reason()));
    }

    /** The form in the API's description. */
    @Schema(name = "DraftForm")
    record DraftForm(
            @Schema(type = SchemaType.STRING, format = "binary", description = "A changed workbook, *.xlsx; repeatable")
            String file,

            @Schema(description = "The reason, in up to 500 characters")
            String reason,

            @Schema(description = "The name of a workbook to remove; repeatable")
            String remove) {}
}
