package dev.winnow.web.release;

import dev.winnow.access.VisibleReleases;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.Role;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.outcome.ReleaseProblems;
import dev.winnow.release.Release;
import dev.winnow.web.request.XlsxFiles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The workbooks and DRL files that a release is made of. */
@Path("/policies/{policy}/releases/{number}/files")
@RolesAllowed({Role.ANALYST_WORD, Role.MARKETING_APPROVER_WORD, Role.SALES_APPROVER_WORD, Role.AUDITOR_WORD})
@Tag(name = "Releases", description = "Versions of a policy, and who agreed to them")
public class ReleaseFilesResource {

    private static final String ZIP = "application/zip";

    private final VisibleReleases releases;

    ReleaseFilesResource(VisibleReleases releases) {
        this.releases = releases;
    }

    @GET
    @Produces(ZIP)
    @Operation(
            operationId = "takeReleaseFiles",
            summary = "Take the files of a release away",
            description = "Its workbooks and DRL files, byte for byte, in the folders that a server reads them from.")
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
        if (!releases.isPolicy(policy)) {
            return ProblemResponse.of(ReleasePaths.unknownPolicy(releases, policy));
        }
        Optional<Release> release = releases.release(policy, number);
        if (release.isEmpty()) {
            return ProblemResponse.of(ReleaseProblems.unknown(policy, PrintableValue.text(number)));
        }
        return Response.ok(XlsxFiles.zip(new TreeMap<>(release.get().files().byPath())))
                .header("Content-Disposition", "attachment; filename=\"%s-%s.zip\"".formatted(policy, number))
                .build();
    }
}
