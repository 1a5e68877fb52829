package dev.winnow.console.people;

import dev.winnow.access.KeyAccounts;
import dev.winnow.access.VisiblePolicies;
import dev.winnow.console.Frame;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.console.people.KeysView.Line;
import dev.winnow.http.OwnParameters;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.ApiKeys;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.identity.User;
import dev.winnow.problem.outcome.AccessProblems;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of programs. The text of a new one is in the answer that issues it, and nowhere else. */
@Path(Addresses.KEYS)
@RolesAllowed(Role.ADMIN_WORD)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class KeysPage {

    private static final int LAST_YEAR = 9999;

    private final Frames frames;
    private final ApiKeys keys;
    private final KeyAccounts accounts;
    private final VisiblePolicies policies;
    private final CurrentCaller caller;
    private final Clock clock;

    KeysPage(
            Frames frames,
            ApiKeys keys,
            KeyAccounts accounts,
            VisiblePolicies policies,
            CurrentCaller caller,
            Clock clock) {
        this.frames = frames;
        this.keys = keys;
        this.accounts = accounts;
        this.policies = policies;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    public Response keys() {
        caller.requireAllPolicies();
        return page(AccessForm.BLANK, List.of(), Response.Status.OK);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response issue(MultivaluedMap<String, String> fields, @Context UriInfo uri) {
        caller.requireAllPolicies();
        AccessForm form = AccessForm.of(fields);
        List<String> problems = new ArrayList<>();
        if (!User.isName(form.name())) {
            problems.add(text().name_needed());
        }
        problems.addAll(form.problems());
        Instant expires = form.expires().isEmpty() ? null : endOf(form.expires());
        if (expires == null && !form.expires().isEmpty()) {
            problems.add(text().day_needed());
        }
        return problems.isEmpty()
                ? accounts.issue(form.name(), form.access(), expires)
                        .map(issued -> issued(issued, uri.getBaseUri().toString()))
                        .orElseGet(
                                () -> page(form, List.of(text().key_name_taken(form.name())), Response.Status.CONFLICT))
                : page(form, problems, Response.Status.BAD_REQUEST);
    }

    @POST
    @Path("/{name}/revocation")
    public Response revoke(@PathParam("name") String name) {
        caller.requireAllPolicies();
        return accounts.revoke(name)
                .map(key -> Response.seeOther(URI.create(Addresses.line(name))).build())
                .orElseGet(() -> ProblemResponse.of(AccessProblems.unknownKey(name)));
    }

    /** The end of a day in UTC; null if it isn't one. */
    private static @Nullable Instant endOf(String day) {
        try {
            LocalDate date = LocalDate.parse(day);
            return date.getYear() > LAST_YEAR - 1
                    ? null
                    : date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private Response issued(ApiKeys.Issued issued, String server) {
        String title = text().key_issued(issued.key().name());
        Frame frame = frames.page(
                title,
                Section.PEOPLE,
                null,
                new Crumb(text().people(), Addresses.PEOPLE),
                new Crumb(text().keys(), Addresses.KEYS),
                new Crumb(issued.key().name(), null));
        boolean isEvaluating = issued.key().access().roles().contains(Role.INTEGRATION);
        return Response.ok(Templates.issued(frame, issued, server, isEvaluating).render())
                .build();
    }

    private Response page(AccessForm form, List<String> problems, Response.Status status) {
        Instant now = clock.instant();
        KeysView view = new KeysView(
                keys.all().stream()
                        .map(key -> Line.of(key, now))
                        .sorted(Comparator.comparing(Line::isUsable).reversed())
                        .toList(),
                form,
                AccessChoices.of(policies.names(), form.policies()),
                problems);
        Frame frame = frames.page(
                text().keys(),
                Section.PEOPLE,
                null,
                new Crumb(text().people(), Addresses.PEOPLE),
                new Crumb(text().keys(), null));
        return Response.status(status)
                .entity(Templates.keys(frame, view).render())
                .build();
    }

    private static PeopleText text() {
        return MessageBundles.get(PeopleText.class);
    }
}
