package dev.winnow.web;

import dev.winnow.audit.AuditTrail;
import dev.winnow.audit.DecisionJson;
import dev.winnow.audit.LogExport;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proves that the decision log is what was written. */
@Path("/audit")
@Tag(name = "Audit", description = "Whether the decision log is what was written")
public class AuditResource {

    private static final String LINES = "application/x-ndjson";

    private final AuditTrail trail;

    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    @GET
    @Path("/verification")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "verifyLog", summary = "Verify the decision log", description = """
                    Reads the whole log as it stands at one moment and works out every hash again. Names the first record \
                    that was changed, put in, taken out or moved, and chains that were cut short of what later chains or \
                    signed checkpoints say.""")
    @APIResponse(
            responseCode = "200",
            description = "Whether the log is intact, and where it isn't",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "Verification"),
                            examples = {
                                @ExampleObject(name = "intact", ref = "Verification"),
                                @ExampleObject(name = "an edited record", ref = "VerificationOfAnEdit")
                            }))
    public Response verify() {
        return Response.ok(DecisionJson.part(trail.verify())).build();
    }

    @GET
    @Path("/log")
    @Produces(LINES)
    @Operation(operationId = "exportLog", summary = "Export the decision log", description = """
                    Every record with its hash, a line of JSON each, after the chains and the checkpoints signed so far. \
                    `java -jar quarkus-run.jar verify FILE` verifies it without this server and its database.""")
    @APIResponse(
            responseCode = "200",
            description = "The log as it stands at one moment",
            content =
                    @Content(
                            mediaType = LINES,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "log", ref = "LogExport")))
    public StreamingOutput export() {
        return out -> trail.export(
                checkpoint -> write(out, LogExport.line(checkpoint)),
                chain -> write(out, LogExport.line(chain)),
                record -> write(out, LogExport.line(record)));
    }

    private static void write(OutputStream out, String line) {
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
