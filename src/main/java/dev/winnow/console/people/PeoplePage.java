package dev.winnow.console.people;

import dev.winnow.access.AccessChanges;
import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.EventLog;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.identity.Access;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.HashedPassword;
import dev.winnow.identity.Password;
import dev.winnow.identity.Passwords;
import dev.winnow.identity.Role;
import dev.winnow.identity.User;
import dev.winnow.identity.Users;
import dev.winnow.release.ReleaseMode;
import dev.winnow.release.ReleaseSettings;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds people with their roles. */
@Path("/console/people")
@RolesAllowed(Role.ADMIN_WORD)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class PeoplePage {

    private static final int BAD_REQUEST = 400;

    private final Frames frames;
    private final Users users;
    private final Passwords passwords;
    private final AccessChanges changes;
    private final EventLog events;
    private final ReleaseMode mode;
    private final CurrentCaller caller;

    PeoplePage(
            Frames frames,
            Users users,
            Passwords passwords,
            AccessChanges changes,
            EventLog events,
            ReleaseSettings settings,
            CurrentCaller caller) {
        this.frames = frames;
        this.users = users;
        this.passwords = passwords;
        this.changes = changes;
        this.events = events;
        this.mode = settings.mode();
        this.caller = caller;
    }

    @GET
    public Response people() {
        caller.requireAllPolicies();
        return page(null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(
            @FormParam("name") @Nullable String name,
            @FormParam("password") @Nullable String entered,
            @FormParam("role") List<String> words) {
        caller.requireAllPolicies();
        Optional<Password> password = Password.of(entered == null ? "" : entered);
        Set<Role> roles =
                words.stream().flatMap(word -> Role.ofWord(word).stream()).collect(Collectors.toSet());
        if (name == null || !User.isName(name)) {
            return page(text().name_needed());
        } else if (password.isEmpty()) {
            return page(text().password_needed(Password.FEWEST_CHARACTERS, Password.MOST_BYTES));
        } else if (roles.isEmpty()) {
            return page(text().role_needed());
        }
        HashedPassword hashed = passwords.hash(password.get());
        Access access = new Access(roles, new TreeSet<>());
        Optional<User> added = events.record(
                caller.get().shown(),
                () -> changes.ofUser(EventKind.USER_ADDED, name, () -> users.add(name, hashed, access)));
        return added.isEmpty()
                ? page(text().name_taken(name))
                : Response.seeOther(URI.create("/console/people")).build();
    }

    private Response page(@Nullable String problem) {
        String title = text().people();
        return Response.status(problem == null ? Response.Status.OK.getStatusCode() : BAD_REQUEST)
                .entity(Templates.people(
                                frames.page(title, Section.HOME, null, new Crumb(title, null)),
                                users.all(),
                                List.of(Role.values()),
                                mode == ReleaseMode.GOVERNED,
                                problem)
                        .render())
                .build();
    }

    private static PeopleText text() {
        return MessageBundles.get(PeopleText.class);
    }
}
