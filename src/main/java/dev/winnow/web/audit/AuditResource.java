package dev.winnow.web.audit;

import dev.winnow.access.SearchTerms;
import dev.winnow.audit.chain.EventRecord;
import dev.winnow.audit.erasure.Erasures;
import dev.winnow.audit.event.EventFilter;
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
import dev.winnow.web.request.UnknownTerms;
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

/** Verifies and exports the decision log, and lists its events. */
@Path("/audit")
@RolesAllowed(Role.AUDITOR_WORD)
@Tag(name = "Audit", description = "The integrity of the decision log")
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
    private final SearchTerms terms;

    AuditResource(LogFiles log, Erasures erasures, CurrentCaller caller, EventLog events, SearchTerms terms) {
        this.terms = terms;
        this.events = events;
        this.caller = caller;
        this.log = log;
        this.erasures = erasures;
    }

    @GET
    @Path("/verification")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "verifyLog", summary = "Verify the decision log", description = """
                    Reads a consistent snapshot of the log and recomputes every hash. Reports the first record that was \
                    changed, inserted, deleted or moved, and chains that later chains or signed checkpoints show to be \
                    truncated. Compares keys, users, erasures, steps of releases and active releases with the events that \
                    record them.""")
    @APIResponse(
            responseCode = "200",
            description = "Whether the log and the tables are intact, and their flaws",
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
            description = "Another verification or export is running; retry after the seconds in `Retry-After`",
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
                    The chains, the signed checkpoints and every record with its hash, one line of JSON each. \
                    `java -jar quarkus-run.jar verify FILE` verifies the file without the server and its database.""")
    @APIResponse(
            responseCode = "200",
            description = "A consistent snapshot of the log",
            content =
                    @Content(
                            mediaType = LINES,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "log", ref = "LogExport")))
    @APIResponse(
            responseCode = "503",
            description = "Another verification or export is running; retry after the seconds in `Retry-After`",
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
                    The time of each erasure, its cause (a request or the end of the retention period) and the number of \
                    leads and decisions. The leads themselves can no longer be identified.""")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "The maximum number, from 1 to 1000",
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "100"))
    @APIResponse(
            responseCode = "200",
            description = "The erasures, the latest first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "ErasureList"),
                            examples = @ExampleObject(name = "erasures", ref = "ErasureList")))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is invalid",
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
    @Operation(operationId = "listEvents", summary = "List access events", description = """
                    Sign-ins, refusals, the first use of each key on a day, exports, erasures, and changes of users, keys \
                    and releases, the latest first. Events are part of the log's chains, like decisions.""")
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
                                "user-enabled",
                                "sessions-ended",
                                "release-drafted",
                                "release-proposed",
                                "release-approved",
                                "release-rejected",
                                "release-scheduled",
                                "release-activated",
                                "release-rolled-back",
                                "release-shadowed",
                                "release-shadow-ended",
                                "loss-accepted",
                                "clock-changed"
                            }))
    @Parameter(
            name = "caller",
            in = ParameterIn.QUERY,
            description = "Who did it",
            example = "user:admin",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "Only events at this time or later",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "Only events before this time",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "The maximum number, from 1 to 1000",
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "100"))
    @Parameter(
            name = "before",
            in = ParameterIn.QUERY,
            description = "The `id` of an event; only older events are listed",
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
            description = "A parameter is invalid",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "parameter", ref = "UnusableParameter")))
    public Response events(@Context UriInfo uri) {
        caller.requireAllPolicies();
        List<RequestProblem> problems = new ArrayList<>();
        Query query = new Query(
                uri.getQueryParameters(), List.of("kind", "caller", "from", "to", "limit", "before"), problems);
        Query.Period period = query.period();
        EventFilter filter = new EventFilter(
                query.oneOf("kind", EventKind.words()),
                query.term("caller"),
                period.from(),
                period.to(),
                query.decision("before"));
        int limit = query.whole("limit", USUAL, MOST);
        if (!problems.isEmpty()) {
            return ProblemResponse.of(ProblemDetails.malformed(problems));
        }
        List<EventRecord> found = events.latest(filter, limit);
        if (found.isEmpty()) {
            problems.addAll(UnknownTerms.problems(
                    terms.unknownCaller(filter.caller()).stream().toList()));
        }
        return problems.isEmpty()
                ? Response.ok(DecisionJson.part(Map.of("events", found))).build()
                : ProblemResponse.of(ProblemDetails.malformed(problems));
    }

    /** A client that disconnects is not a failure of the server. */
    private static StreamingOutput send(java.nio.file.Path file) {
        return out -> {
            try {
                Files.copy(file, out);
            } catch (IOException e) {
                LOG.debugf("An export of the log was interrupted: %s", e);
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
