package dev.winnow.web.release;

import static dev.winnow.identity.Role.ANALYST_WORD;
import static dev.winnow.identity.Role.AUDITOR_WORD;
import static dev.winnow.identity.Role.MARKETING_APPROVER_WORD;
import static dev.winnow.identity.Role.PUBLISHER_WORD;
import static dev.winnow.identity.Role.SALES_APPROVER_WORD;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.winnow.access.VisibleReleaseFiles;
import dev.winnow.access.VisibleReleases;
import dev.winnow.check.Report;
import dev.winnow.http.MaxBody;
import dev.winnow.http.ProblemResponse;
import dev.winnow.http.workbook.Uploads;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import dev.winnow.release.Release;
import dev.winnow.release.governed.Lifecycle;
import dev.winnow.web.request.Paging;
import dev.winnow.web.request.Paging.Page;
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
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists and drafts releases. */
@Path("/policies/{policy}/releases")
@RolesAllowed({ANALYST_WORD, MARKETING_APPROVER_WORD, SALES_APPROVER_WORD, PUBLISHER_WORD, AUDITOR_WORD})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases")
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

    /** Releases of a policy. */
    @Schema(name = "ReleaseList")
    record ReleaseList(
            List<ReleaseDocument> releases,

            @Schema(description = "The `before` of the next page; absent on the last one")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String next) {

        ReleaseList {
            releases = List.copyOf(releases);
        }
    }

    @GET
    public Response listReleases(@PathParam("policy") String policy, @Context UriInfo uri) {
        return paths.answer(policy, active -> {
            List<RequestProblem> problems = new ArrayList<>();
            Page<Lifecycle> page = new Paging(uri, problems).byNumber(releases.all(policy), Lifecycle::number);
            return problems.isEmpty()
                    ? Response.ok(new ReleaseList(
                                    page.entries().stream()
                                            .map(ReleaseDocument::of)
                                            .toList(),
                                    page.next()))
                            .build()
                    : ProblemResponse.of(ProblemDetails.malformed(problems));
        });
    }

    @GET
    @Path("/{number}")
    public Response findRelease(@PathParam("policy") String policy, @PathParam("number") String number)
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
    @RolesAllowed(ANALYST_WORD)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @MaxBody(megabytes = 16)
    public Response draftRelease(@PathParam("policy") String policy, InputStream body, @Context HttpHeaders headers)
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
