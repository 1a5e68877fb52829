package dev.winnow.console.audit;

import dev.winnow.audit.erasure.Erasure;
import dev.winnow.audit.erasure.Erasures;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.console.SearchAddress;
import dev.winnow.http.OwnParameters;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.problem.RequestProblem;
import dev.winnow.query.Query;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The erasures of personal data: when, why and how many. Whose is not known any more. */
@Path(ErasuresPage.PATH)
@RolesAllowed(Role.AUDITOR_WORD)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class ErasuresPage {

    static final String PATH = LogPage.PATH + "/erasures";

    private static final int USUAL = 50;
    private static final int MOST = 1_000;

    private final Frames frames;
    private final Erasures erasures;
    private final CurrentCaller caller;

    ErasuresPage(Frames frames, Erasures erasures, CurrentCaller caller) {
        this.frames = frames;
        this.erasures = erasures;
        this.caller = caller;
    }

    @GET
    public Response erasures(@Context UriInfo uri) {
        caller.requireAllPolicies();
        SearchAddress address = SearchAddress.of(PATH, List.of(), uri.getQueryParameters());
        List<RequestProblem> problems = new ArrayList<>();
        Query query = new Query(address.terms(), List.of("limit", "before"), problems);
        Instant before = query.time("before");
        int limit = query.whole("limit", USUAL, MOST);
        List<Erasure> found = problems.isEmpty() ? erasures.latest(before, limit + 1) : List.of();
        List<Erasure> shown = found.subList(0, Math.min(limit, found.size()));
        ErasuresView view = new ErasuresView(
                shown,
                problems.stream().map(RequestProblem::sentence).toList(),
                address.isFirstPage() ? null : address.without("before").href(),
                found.size() > limit
                        ? address.before(shown.get(shown.size() - 1).erasedAt().toString())
                                .href()
                        : null);
        AuditText text = MessageBundles.get(AuditText.class);
        return Response.status(problems.isEmpty() ? Response.Status.OK : Response.Status.BAD_REQUEST)
                .entity(Templates.erasures(
                                frames.page(
                                        text.erasures(),
                                        Section.AUDIT,
                                        null,
                                        new Crumb(text.audit(), LogPage.PATH),
                                        new Crumb(text.erasures(), null)),
                                view)
                        .render())
                .build();
    }
}
