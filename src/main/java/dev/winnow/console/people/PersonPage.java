package dev.winnow.console.people;

import dev.winnow.access.SignIns;
import dev.winnow.access.UserAccounts;
import dev.winnow.access.UserChange;
import dev.winnow.access.VisiblePolicies;
import dev.winnow.console.Frame;
import dev.winnow.console.Frame.Crumb;
import dev.winnow.console.Frame.Section;
import dev.winnow.console.Frames;
import dev.winnow.http.OwnParameters;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.Caller;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Password;
import dev.winnow.identity.Role;
import dev.winnow.identity.User;
import dev.winnow.identity.Users;
import dev.winnow.problem.outcome.AccessProblems;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A user: what the user may do, and forms that change it. */
@Path(Addresses.PEOPLE + "/{name}")
@RolesAllowed(Role.ADMIN_WORD)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@OwnParameters
public class PersonPage {

    private final Frames frames;
    private final Users users;
    private final UserAccounts accounts;
    private final SignIns signIns;
    private final VisiblePolicies policies;
    private final CurrentCaller caller;

    PersonPage(
            Frames frames,
            Users users,
            UserAccounts accounts,
            SignIns signIns,
            VisiblePolicies policies,
            CurrentCaller caller) {
        this.frames = frames;
        this.users = users;
        this.accounts = accounts;
        this.signIns = signIns;
        this.policies = policies;
        this.caller = caller;
    }

    @GET
    public Response person(@PathParam("name") String name, @QueryParam("done") @DefaultValue("") String done) {
        caller.requireAllPolicies();
        return users.find(name)
                .map(user -> page(user, AccessForm.of(user), List.of(), done, Response.Status.OK))
                .orElseGet(() -> ProblemResponse.of(AccessProblems.unknownUser(name)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("name") String name, MultivaluedMap<String, String> fields) {
        caller.requireAllPolicies();
        AccessForm form = AccessForm.of(fields).named(name);
        String entered = Objects.requireNonNullElse(fields.getFirst("password"), "");
        Optional<Password> password = Password.of(entered);
        List<String> problems = new ArrayList<>(form.problems());
        if (!entered.isEmpty() && password.isEmpty()) {
            problems.add(passwordNeeded());
        }
        return problems.isEmpty()
                ? answer(
                        name,
                        "changed",
                        form,
                        accounts.change(name, form.newDisplayName(), form.access(), password.orElse(null)))
                : refused(name, form, problems, Response.Status.BAD_REQUEST);
    }

    @POST
    @Path("/disablement")
    public Response disable(@PathParam("name") String name) {
        caller.requireAllPolicies();
        return answer(name, "disabled", null, accounts.disable(name));
    }

    @POST
    @Path("/enablement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enable(@PathParam("name") String name, @FormParam("password") @DefaultValue("") String entered) {
        caller.requireAllPolicies();
        return Password.of(entered)
                .map(password -> answer(name, "enabled", null, accounts.enable(name, password)))
                .orElseGet(() -> refused(name, null, List.of(passwordNeeded()), Response.Status.BAD_REQUEST));
    }

    @POST
    @Path("/sessions/end")
    public Response endSessions(@PathParam("name") String name) {
        caller.requireAllPolicies();
        return answer(name, "ended", null, accounts.endSessions(name));
    }

    /** @param form what was entered; null for nothing */
    private Response answer(String name, String done, @Nullable AccessForm form, UserChange change) {
        return change.match(new UserChange.Functions<>(
                changed -> Response.seeOther(URI.create(Addresses.person(name) + "?done=" + done))
                        .build(),
                unknown -> ProblemResponse.of(AccessProblems.unknownUser(name)),
                lastAdmin -> refused(name, form, List.of(text().last_admin()), Response.Status.CONFLICT),
                notDisabled -> ProblemResponse.of(AccessProblems.notDisabled(name))));
    }

    private Response refused(String name, @Nullable AccessForm form, List<String> problems, Response.Status status) {
        return users.find(name)
                .map(user -> page(user, form == null ? AccessForm.of(user) : form, problems, "", status))
                .orElseGet(() -> ProblemResponse.of(AccessProblems.unknownUser(name)));
    }

    private Response page(User user, AccessForm form, List<String> problems, String done, Response.Status status) {
        Caller known = caller.get();
        PersonView view = new PersonView(
                user,
                Addresses.person(user.name()),
                user.caller().shown(),
                signIns.of(user).orElse(null),
                known.kind() == Caller.Kind.USER && known.name().equals(user.name()),
                accounts.isLastAdmin(user),
                done,
                form,
                AccessChoices.of(policies.names(), form.policies()),
                problems);
        Frame frame = frames.page(
                user.displayName(),
                Section.PEOPLE,
                null,
                new Crumb(text().people(), Addresses.PEOPLE),
                new Crumb(user.displayName(), null));
        return Response.status(status)
                .entity(Templates.person(frame, view).render())
                .build();
    }

    private static String passwordNeeded() {
        return text().password_needed(Password.FEWEST_CHARACTERS, Password.MOST_BYTES);
    }

    private static PeopleText text() {
        return MessageBundles.get(PeopleText.class);
    }
}
