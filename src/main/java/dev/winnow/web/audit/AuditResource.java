package dev.winnow.web.audit;

import dev.winnow.access.SearchTerms;
import dev.winnow.audit.chain.EventRecord;
import dev.winnow.audit.erasure.Erasures;
import dev.winnow.audit.event.EventFilter;
import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.EventLog;
import dev.winnow.audit.proof.LogReadings;
import dev.winnow.decision.DecisionJson;
import dev.winnow.http.ProblemResponse;
import dev.winnow.http.TemporaryFile;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.LogProblems;
import dev.winnow.query.Query;
import dev.winnow.query.UnknownTerms;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Verifies and exports the decision log, and lists its events. */
@Path("/audit")
@RolesAllowed(Role.AUDITOR_WORD)
@Tag(name = "Audit")
public class AuditResource {

    private static final String LINES = "application/x-ndjson";
    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private final LogReadings log;
    private final Erasures erasures;
    private final CurrentCaller caller;
    private final EventLog events;
    private final SearchTerms terms;

    AuditResource(LogReadings log, Erasures erasures, CurrentCaller caller, EventLog events, SearchTerms terms) {
        this.terms = terms;
        this.events = events;
        this.caller = caller;
        this.log = log;
        this.erasures = erasures;
    }

    @GET
    @Path("/verification")
    @Produces(MediaType.APPLICATION_JSON)
    public Response verifyLog() {
        caller.requireAllPolicies();
        return log.verify(caller.get().shown())
                .map(verified ->
                        Response.ok(DecisionJson.part(verified.verification())).build())
                .orElseGet(AuditResource::busy);
    }

    @GET
    @Path("/log")
    @Produces(LINES)
    public Response exportLog(@Context Request request) throws IOException {
        caller.requireAllPolicies();
        if (request.getMethod().equals(HttpMethod.HEAD)) {
            return Response.ok().type(LINES).build();
        }
        Optional<java.nio.file.Path> file = log.export(caller.get().shown());
        return file.map(path ->
                        Response.ok(TemporaryFile.send(path)).type(LINES).build())
                .orElseGet(AuditResource::busy);
    }

    @GET
    @Path("/erasures")
    @Produces(MediaType.APPLICATION_JSON)
    public Response findErasures(@Context UriInfo uri) {
        caller.requireAllPolicies();
        List<RequestProblem> problems = new ArrayList<>();
        Query query = new Query(uri.getQueryParameters(), List.of("limit", "before"), problems);
        Instant before = query.time("before");
        int limit = query.whole("limit", USUAL, MOST);
        return problems.isEmpty()
                ? Response.ok(DecisionJson.part(Map.of("erasures", erasures.latest(before, limit))))
                        .build()
                : ProblemResponse.of(ProblemDetails.malformed(problems));
    }

    @GET
    @Path("/events")
    @Produces(MediaType.APPLICATION_JSON)
    public Response listEvents(@Context UriInfo uri) {
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

    private static Response busy() {
        return ProblemResponse.of(LogProblems.beingRead());
    }
}
