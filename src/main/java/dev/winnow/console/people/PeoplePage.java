package dev.winnow.console.people;

import dev.winnow.access.SignIns;
import dev.winnow.access.UserAccounts;
import dev.winnow.access.VisiblePolicies;
import dev.winnow.console.Frame;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.console.people.PeopleView.Person;
import dev.winnow.http.OwnParameters;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Password;
import dev.winnow.identity.Role;
import dev.winnow.identity.User;
import dev.winnow.identity.Users;
import dev.winnow.release.ReleaseMode;
import dev.winnow.release.ReleaseSettings;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Users with their roles, and a form that adds one. */
@Path(Addresses.PEOPLE)
@RolesAllowed(Role.ADMIN_WORD)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class PeoplePage {

    private final Frames frames;
    private final Users users;
    private final UserAccounts accounts;
    private final SignIns signIns;
    private final VisiblePolicies policies;
    private final ReleaseMode mode;
    private final CurrentCaller caller;

    PeoplePage(
            Frames frames,
            Users users,
            UserAccounts accounts,
            SignIns signIns,
            VisiblePolicies policies,
            ReleaseSettings settings,
            CurrentCaller caller) {
        this.frames = frames;
        this.users = users;
        this.accounts = accounts;
        this.signIns = signIns;
        this.policies = policies;
        this.mode = settings.mode();
        this.caller = caller;
    }

    @GET
    public Response people() {
        caller.requireAllPolicies();
        return page(AccessForm.BLANK, List.of(), Response.Status.OK);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> fields) {
        caller.requireAllPolicies();
        AccessForm form = AccessForm.of(fields);
        Optional<Password> password = Password.of(Objects.requireNonNullElse(fields.getFirst("password"), ""));
        List<String> problems = new ArrayList<>();
        if (!User.isName(form.name())) {
            problems.add(text().name_needed());
        }
        if (password.isEmpty()) {
            problems.add(text().password_needed(Password.FEWEST_CHARACTERS, Password.MOST_BYTES));
        }
        problems.addAll(form.problems());
        if (!problems.isEmpty()) {
            return page(form, problems, Response.Status.BAD_REQUEST);
        }
        return accounts.add(form.name(), form.newDisplayName(), password.orElseThrow(), form.access())
                .map(user -> Response.seeOther(URI.create(Addresses.PEOPLE)).build())
                .orElseGet(() -> page(form, List.of(text().name_taken(form.name())), Response.Status.CONFLICT));
    }

    private Response page(AccessForm form, List<String> problems, Response.Status status) {
        SignIns.Latest latest = signIns.latest();
        List<User> all = users.all();
        PeopleView view = new PeopleView(
                all.stream()
                        .sorted(Comparator.comparing(user -> user.disabledAt() != null))
                        .map(user -> person(user, latest))
                        .toList(),
                (int) all.stream().filter(user -> user.disabledAt() == null).count(),
                (int) all.stream()
                        .filter(user ->
                                user.disabledAt() == null && user.access().isAdministration())
                        .count(),
                form,
                AccessChoices.of(policies.names(), form.policies()),
                problems,
                mode == ReleaseMode.GOVERNED);
        String title = text().people();
        Frame frame = frames.page(title, Section.PEOPLE, null, new Crumb(title, null));
        return Response.status(status)
                .entity(Templates.people(frame, view).render())
                .build();
    }

    private static Person person(User user, SignIns.Latest latest) {
        Optional<Instant> signedIn = latest.of(user);
        return new Person(
                user,
                Addresses.person(user.name()),
                String.join(", ", user.access().policies()),
                signedIn.orElse(null),
                signedIn.isEmpty() && latest.areAll());
    }

    private static PeopleText text() {
        return MessageBundles.get(PeopleText.class);
    }
}
