package dev.winnow.web.release;

import dev.winnow.access.VisibleReleaseFiles;
import dev.winnow.identity.Role;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.web.request.XlsxFiles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The workbooks and DRL files of a release. */
@Path("/policies/{policy}/releases/{number}/files")
@RolesAllowed({Role.ANALYST_WORD, Role.MARKETING_APPROVER_WORD, Role.SALES_APPROVER_WORD, Role.AUDITOR_WORD})
@Tag(name = "Releases", description = "Versions of a policy and their approvals")
public class ReleaseFilesResource {

    private static final String ZIP = "application/zip";

    private final ReleasePaths paths;
    private final VisibleReleaseFiles files;

    ReleaseFilesResource(ReleasePaths paths, VisibleReleaseFiles files) {
        this.paths = paths;
        this.files = files;
    }

    @GET
    @Produces(ZIP)
    @Operation(
            operationId = "takeReleaseFiles",
            summary = "Download the files of a release",
            description = "Its unchanged workbooks and DRL files, in the folder structure that a server reads.")
    @Parameter(name = "policy", description = "The policy's name", example = "b2b")
    @Parameter(name = "number", description = "The release's number", example = "4")
    @APIResponse(
            responseCode = "200",
            description = "The files",
            content =
                    @Content(
                            mediaType = ZIP,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "zip", ref = "Evidence")))
    @APIResponse(
            responseCode = "404",
            description = "There is no such policy or release",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "problem", ref = "UnknownRelease")))
    public Response files(@PathParam("policy") String policy, @PathParam("number") String number) {
        return paths.answer(policy, number, (active, release) -> {
            PolicyFiles content = files.find(policy, number).orElseThrow().files();
            return Response.ok(XlsxFiles.zip(new TreeMap<>(content.byPath())))
                    .header("Content-Disposition", "attachment; filename=\"%s-%s.zip\"".formatted(policy, number))
                    .build();
        });
    }
}
