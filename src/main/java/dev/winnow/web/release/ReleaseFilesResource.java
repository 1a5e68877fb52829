package dev.winnow.web.release;

import static dev.winnow.identity.Role.ANALYST_WORD;
import static dev.winnow.identity.Role.AUDITOR_WORD;
import static dev.winnow.identity.Role.MARKETING_APPROVER_WORD;
import static dev.winnow.identity.Role.PUBLISHER_WORD;
import static dev.winnow.identity.Role.SALES_APPROVER_WORD;

import dev.winnow.access.VisibleReleaseFiles;
import dev.winnow.http.workbook.XlsxFiles;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.web.request.FileWork;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The workbooks and DRL files of a release. */
@Path("/policies/{policy}/releases/{number}/files")
@RolesAllowed({ANALYST_WORD, MARKETING_APPROVER_WORD, SALES_APPROVER_WORD, PUBLISHER_WORD, AUDITOR_WORD})
@Tag(name = "Releases")
public class ReleaseFilesResource {

    private static final String ZIP = "application/zip";

    private final ReleasePaths paths;
    private final VisibleReleaseFiles files;
    private final FileWork work;

    ReleaseFilesResource(ReleasePaths paths, VisibleReleaseFiles files, FileWork work) {
        this.work = work;
        this.paths = paths;
        this.files = files;
    }

    @GET
    @Produces(ZIP)
    public Response takeReleaseFiles(@PathParam("policy") String policy, @PathParam("number") String number)
            throws InterruptedException {
        return paths.answer(policy, number, (active, release) -> {
            PolicyFiles content = files.find(policy, number).orElseThrow().files();
            return work.response(policy, "written", () -> Response.ok(XlsxFiles.zip(new TreeMap<>(content.byPath())))
                    .header("Content-Disposition", "attachment; filename=\"%s-%s.zip\"".formatted(policy, number))
                    .build());
        });
    }
}
