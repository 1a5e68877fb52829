package dev.winnow.web.audit;

import dev.winnow.audit.erasure.Erasures;
import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.EventLog;
import dev.winnow.decision.DecisionJson;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.RequestProblem;
import dev.winnow.web.request.Query;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** Proves that the decision log is what was written. */
@Path("/audit")
@RolesAllowed(Role.AUDITOR_WORD)
@Tag(name = "Audit", description = "Whether the decision log is what was written")
public class AuditResource {

    private static final Logger LOG = Logger.getLogger(AuditResource.class);
    private static final String LINES = "application/x-ndjson";
    private static final int RETRY_SECONDS = 5;
    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private final LogFiles log;
    private final Erasures erasures;
    private final CurrentCaller caller;
    private final EventLog events;

    AuditResource(LogFiles log, Erasures erasures, CurrentCaller caller, EventLog events) {
        this.events = events;
        this.caller = caller;
        this.log = log;
        this.erasures = erasures;
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
    @APIResponse(
            responseCode = "503",
            description = "The log is being read for another request; try again after the seconds of `Retry-After`",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "busy", ref = "Busy")))
    public Response verify() {
        caller.requireAllPolicies();
        return log.verify()
                .map(verification ->
                        Response.ok(DecisionJson.part(verification)).build())
                .orElseGet(AuditResource::busy);
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
    @APIResponse(
            responseCode = "503",
            description = "The log is being read for another request; try again after the seconds of `Retry-After`",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "busy", ref = "Busy")))
    public Response export(@Context Request request) throws IOException {
        caller.requireAllPolicies();
        if (request.getMethod().equals(HttpMethod.HEAD)) {
            return Response.ok().type(LINES).build();
        }
        events.record(EventKind.EXPORTED, caller.get().shown(), "the log");
        Optional<java.nio.file.Path> file = log.export();
        return file.map(path -> Response.ok(send(path)).type(LINES).build()).orElseGet(AuditResource::busy);
    }

    @GET
    @Path("/erasures")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "findErasures", summary = "List erasures of personal data", description = """
                    When personal data were erased, whether somebody asked for it or they had been kept for as long as they \
                    may be, and of how many leads and decisions. Whose they were, nobody can tell any more.""")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "How many at most, from 1 to 1000",
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "100"))
    @APIResponse(
            responseCode = "200",
            description = "The latest first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "ErasureList"),
                            examples = @ExampleObject(name = "erasures", ref = "ErasureList")))
    @APIResponse(
            responseCode = "400",
            description = "A parameter can't be used",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "parameter", ref = "UnusableParameter")))
    public Response erasures(@Context UriInfo uri) {
        caller.requireAllPolicies();
        List<RequestProblem> problems = new ArrayList<>();
        Query query = new Query(uri.getQueryParameters(), List.of("limit"), problems);
        int limit = query.whole("limit", USUAL, MOST);
        return problems.isEmpty()
                ? Response.ok(DecisionJson.part(Map.of("erasures", erasures.latest(limit))))
                        .build()
                : ProblemResponse.of(ProblemDetails.malformed(problems));
    }

    @GET
    @Path("/events")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listEvents", summary = "List what was recorded of access", description = """
                    Who signed in, who was refused, which keys were used for the first time in a day, what was exported and \
                    erased, what became of users and keys, and what was done about releases: the latest first. Events are links of the log's chains, as \
                    decisions are.""")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "What happened",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {
                                "signed-in",
                                "sign-in-failed",
                                "signed-out",
                                "denied",
                                "key-used",
                                "exported",
                                "erased",
                                "key-issued",
                                "key-revoked",
                                "user-added",
                                "user-changed",
                                "user-disabled",
                                "release-drafted",
                                "release-proposed",
                                "release-approved",
                                "release-rejected",
                                "release-scheduled",
                                "release-activated",
                                "release-rolled-back",
                                "release-shadowed",
                                "release-shadow-ended",
                                "loss-accepted"
                            }))
    @Parameter(
            name = "caller",
            in = ParameterIn.QUERY,
            description = "Who did it",
            example = "user:admin",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "How many at most, from 1 to 1000",
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "100"))
    @Parameter(
            name = "before",
            in = ParameterIn.QUERY,
            description = "The `id` of an event, to go on with older ones",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @APIResponse(
            responseCode = "200",
            description = "The events",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "EventList"),
                            examples = @ExampleObject(name = "events", ref = "EventList")))
    @APIResponse(
            responseCode = "400",
            description = "A parameter can't be used",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "parameter", ref = "UnusableParameter")))
    public Response events(@Context UriInfo uri) {
        caller.requireAllPolicies();
        List<RequestProblem> problems = new ArrayList<>();
        Query query = new Query(uri.getQueryParameters(), List.of("kind", "caller", "limit", "before"), problems);
        String kind = query.oneOf("kind", EventKind.words());
        String by = query.term("caller");
        UUID before = query.decision("before");
        int limit = query.whole("limit", USUAL, MOST);
        return problems.isEmpty()
                ? Response.ok(DecisionJson.part(Map.of("events", events.latest(kind, by, before, limit))))
                        .build()
                : ProblemResponse.of(ProblemDetails.malformed(problems));
    }

    /** A client that goes away is no failure of the server. */
    private static StreamingOutput send(java.nio.file.Path file) {
        return out -> {
            try {
                Files.copy(file, out);
            } catch (IOException e) {
                LOG.debugf("An export of the log wasn't taken to its end: %s", e);
            } finally {
                Files.delete(file);
            }
        };
    }

    private static Response busy() {
        ProblemDetails problem =
                ProblemDetails.of(ProblemType.BUSY, "Another verification or export is running; retry in 5 seconds");
        return ProblemResponse.of(problem.retryAfter(RETRY_SECONDS));
    }
}
