package dev.winnow.console.audit;

import dev.winnow.access.SearchTerms;
import dev.winnow.audit.chain.EventRecord;
import dev.winnow.audit.event.EventFilter;
import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.EventLog;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.console.SearchAddress;
import dev.winnow.console.audit.EventsView.Condition;
import dev.winnow.console.audit.EventsView.Kind;
import dev.winnow.http.OwnParameters;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.problem.RequestProblem;
import dev.winnow.query.Query;
import dev.winnow.query.UnknownTerms;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Events, searched by conditions that are the page's address. */
@Path(EventsPage.PATH)
@RolesAllowed(Role.AUDITOR_WORD)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class EventsPage {

    static final String PATH = LogPage.PATH + "/events";
    static final List<String> FILTERS = List.of("kind", "caller", "from", "to");

    private static final List<String> NAMES = List.of("kind", "caller", "from", "to", "limit", "before");
    private static final int USUAL = 50;
    private static final int MOST = 1_000;

    private final Frames frames;
    private final EventLog events;
    private final SearchTerms terms;
    private final CurrentCaller caller;

    EventsPage(Frames frames, EventLog events, SearchTerms terms, CurrentCaller caller) {
        this.frames = frames;
        this.events = events;
        this.terms = terms;
        this.caller = caller;
    }

    @GET
    public Response events(@Context UriInfo uri) {
        caller.requireAllPolicies();
        SearchAddress address = SearchAddress.of(PATH, FILTERS, uri.getQueryParameters());
        if (!address.terms().equals(uri.getQueryParameters())) {
            return Response.seeOther(URI.create(address.href())).build();
        }
        List<RequestProblem> problems = new ArrayList<>();
        Query query = new Query(address.terms(), NAMES, problems);
        Query.Period period = query.period();
        EventFilter filter = new EventFilter(
                query.oneOf("kind", EventKind.words()),
                query.term("caller"),
                period.from(),
                period.to(),
                query.decision("before"));
        int limit = query.whole("limit", USUAL, MOST);
        List<EventRecord> found = problems.isEmpty() ? events.latest(filter, limit + 1) : List.of();
        if (problems.isEmpty() && found.isEmpty()) {
            problems.addAll(UnknownTerms.problems(
                    terms.unknownCaller(filter.caller()).stream().toList()));
        }
        AuditText text = MessageBundles.get(AuditText.class);
        return Response.status(problems.isEmpty() ? Response.Status.OK : Response.Status.BAD_REQUEST)
                .entity(Templates.events(
                                frames.page(
                                        text.events(),
                                        Section.AUDIT,
                                        null,
                                        new Crumb(text.audit(), LogPage.PATH),
                                        new Crumb(text.events(), null)),
                                view(address, limit, found, problems))
                        .render())
                .build();
    }

    private static EventsView view(
            SearchAddress address, int limit, List<EventRecord> found, List<RequestProblem> problems) {
        List<EventRecord> shown = found.subList(0, Math.min(limit, found.size()));
        return new EventsView(
                FILTERS.stream()
                        .filter(address.terms()::containsKey)
                        .map(name -> new Condition(
                                name, address.value(name), address.without(name).href()))
                        .toList(),
                address.terms().keySet().stream().collect(Collectors.toMap(name -> name, address::value)),
                EventKind.words().stream()
                        .map(word -> new Kind(word, EventLine.words(word)))
                        .toList(),
                problems.stream().map(RequestProblem::sentence).toList(),
                shown.stream().map(event -> EventLine.of(event, address)).toList(),
                address.isFirstPage() ? null : address.without("before").href(),
                found.size() > limit
                        ? address.before(shown.get(shown.size() - 1).id().toString())
                                .href()
                        : null);
    }
}
