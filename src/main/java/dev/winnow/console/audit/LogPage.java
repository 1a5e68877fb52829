package dev.winnow.console.audit;

import dev.winnow.audit.chain.EventRecord;
import dev.winnow.audit.event.EventFilter;
import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.EventLog;
import dev.winnow.audit.proof.AuditTrail;
import dev.winnow.audit.proof.ChainSummary;
import dev.winnow.audit.proof.Flaw;
import dev.winnow.audit.proof.LogReadings;
import dev.winnow.audit.proof.VerifiedLog;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.console.SearchAddress;
import dev.winnow.console.WholeNumber;
import dev.winnow.http.OwnParameters;
import dev.winnow.http.TemporaryFile;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.problem.outcome.LogProblems;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The log as a whole: its chains at once, whether it is intact on request, and its export. */
@Path(LogPage.PATH)
@RolesAllowed(Role.AUDITOR_WORD)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class LogPage {

    static final String PATH = "/console/audit";

    private static final int MOST_CHAINS = 20;
    private static final int MOST_READINGS = 8;
    private static final int BUSY = 503;
    private static final int WIDE = 1100;
    private static final int NARROW = 360;

    private final Frames frames;
    private final AuditTrail trail;
    private final LogReadings readings;
    private final EventLog events;
    private final CurrentCaller caller;

    LogPage(Frames frames, AuditTrail trail, LogReadings readings, EventLog events, CurrentCaller caller) {
        this.frames = frames;
        this.trail = trail;
        this.readings = readings;
        this.events = events;
        this.caller = caller;
    }

    @GET
    public Response log() {
        caller.requireAllPolicies();
        return page(null);
    }

    @POST
    @Path("/verification")
    public Response verify() {
        caller.requireAllPolicies();
        return readings.verify(caller.get().shown())
                .map(verified -> Response.seeOther(URI.create(PATH)).build())
                .orElseGet(() -> page(LogProblems.beingRead().detail()));
    }

    @POST
    @Path("/export")
    public Response export() throws IOException {
        caller.requireAllPolicies();
        return readings.export(caller.get().shown())
                .map(file -> Response.ok(TemporaryFile.send(file))
                        .type("application/x-ndjson")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"log.ndjson\"")
                        .build())
                .orElseGet(() -> page(LogProblems.beingRead().detail()));
    }

    /** @param problem why nothing was verified or exported; null for nothing */
    private Response page(@Nullable String problem) {
        VerifiedLog verified = readings.last().orElse(null);
        List<ChainSummary> all = trail.chains();
        List<ChainLine> lines = lines(all, verified);
        SearchAddress search = new SearchAddress(EventsPage.PATH, Map.of());
        List<EventRecord> read = Stream.concat(of(EventKind.LOG_VERIFIED), of(EventKind.EXPORTED))
                .sorted(Comparator.comparing(EventRecord::at).reversed())
                .limit(MOST_READINGS)
                .toList();
        LogView view = new LogView(
                verified,
                of(EventKind.LOG_VERIFIED)
                        .findFirst()
                        .map(event -> EventLine.of(event, search))
                        .orElse(null),
                WholeNumber.text(all.stream().mapToLong(ChainSummary::records).sum()),
                all.size(),
                lines,
                List.of(ChainPicture.of("wide", WIDE, lines), ChainPicture.of("narrow", NARROW, lines)),
                readings.isBusy(),
                problem,
                read.stream().map(event -> EventLine.of(event, search)).toList());
        String title = MessageBundles.get(AuditText.class).audit();
        return Response.status(problem == null ? Response.Status.OK.getStatusCode() : BUSY)
                .entity(Templates.log(frames.page(title, Section.AUDIT, null, new Crumb(title, null)), view)
                        .render())
                .build();
    }

    private Stream<EventRecord> of(EventKind kind) {
        return events.latest(new EventFilter(kind.word(), null, null, null, null), MOST_READINGS).stream();
    }

    /** Those of the verification have checkpoints; those that were started since then don't. */
    private static List<ChainLine> lines(List<ChainSummary> now, @Nullable VerifiedLog verified) {
        List<Flaw> flaws =
                verified == null ? List.of() : verified.verification().flaws();
        List<ChainLine> lines = new ArrayList<>();
        for (ChainSummary chain : now) {
            ChainSummary known = verified == null
                    ? chain
                    : verified.chains().stream()
                            .filter(each -> each.name().equals(chain.name()))
                            .map(each -> each.now(chain))
                            .findFirst()
                            .orElse(chain);
            lines.add(ChainLine.of(known, flaws));
        }
        Collections.reverse(lines);
        List<ChainLine> latest = lines.subList(0, Math.min(MOST_CHAINS, lines.size()));
        return lines.stream()
                .filter(line -> !line.flaws().isEmpty() || latest.contains(line))
                .toList();
    }
}
