package dev.winnow.web.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.winnow.access.AccessChanges;
import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.EventLog;
import dev.winnow.audit.event.RecordedChange;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.Access;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.HashedPassword;
import dev.winnow.identity.Password;
import dev.winnow.identity.Passwords;
import dev.winnow.identity.Role;
import dev.winnow.identity.User;
import dev.winnow.identity.Users;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.RequestProblem;
import dev.winnow.web.request.JsonFields;
import dev.winnow.web.request.Paging;
import dev.winnow.web.request.Paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Adds, changes, disables and enables users, and ends their sessions. */
@Path("/users")
@RolesAllowed(Role.ADMIN_WORD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class UserResource {

    private static final int CREATED = 201;
    private static final List<String> FIELDS = List.of("name", "displayName", "password", "roles", "policies");
    private static final List<String> ENABLEMENT = List.of("password");
    private static final List<String> CHANGES = List.of("displayName", "password", "roles", "policies");

    private final Users users;
    private final Passwords passwords;
    private final CurrentCaller caller;
    private final EventLog events;
    private final AccessChanges changes;

    UserResource(Users users, Passwords passwords, CurrentCaller caller, EventLog events, AccessChanges changes) {
        this.changes = changes;
        this.events = events;
        this.users = users;
        this.passwords = passwords;
        this.caller = caller;
    }

    /** Users. */
    @Schema(name = "UserList")
    record UserList(
            List<UserDocument> users,

            @Schema(description = "The `before` of the next page; absent on the last one")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String next) {

        UserList {
            users = List.copyOf(users);
        }
    }

    @GET
    public Response listUsers(@Context UriInfo uri) {
        caller.requireAllPolicies();
        List<RequestProblem> problems = new ArrayList<>();
        Paging paging = new Paging(uri, problems);
        Page<User> page =
                paging.byName(paging.isForAll() ? users.all() : users.latest(), User::name, "the name of a user");
        return problems.isEmpty()
                ? Response.ok(new UserList(
                                page.entries().stream().map(UserDocument::of).toList(), page.next()))
                        .build()
                : ProblemResponse.of(ProblemDetails.malformed(problems));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response addUser(InputStream body) {
        caller.requireAllPolicies();
        List<RequestProblem> problems = new ArrayList<>();
        JsonFields fields = JsonFields.read(body, FIELDS, problems);
        if (fields == null) {
            return ProblemResponse.of(ProblemDetails.malformed(problems));
        }
        String name = AccessFields.name(fields);
        String displayName = AccessFields.displayName(fields);
        Password password = AccessFields.password(fields, "password", true);
        Access access = AccessFields.access(fields, problems);
        if (name == null || password == null || !problems.isEmpty()) {
            return ProblemResponse.of(ProblemDetails.malformed(problems));
        }
        if (users.exists(name)) {
            return nameTaken(name);
        }
        HashedPassword hashed = passwords.hash(password);
        return events.record(
                        caller.get().shown(),
                        () -> changes.ofUser(
                                EventKind.USER_ADDED, name, () -> users.add(name, displayName, hashed, access)))
                .map(user ->
                        Response.status(CREATED).entity(UserDocument.of(user)).build())
                .orElseGet(() -> nameTaken(name));
    }

    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response changeUser(@PathParam("name") String name, InputStream body) {
        caller.requireAllPolicies();
        List<RequestProblem> problems = new ArrayList<>();
        JsonFields fields = JsonFields.read(body, CHANGES, problems);
        if (fields == null) {
            return ProblemResponse.of(ProblemDetails.malformed(problems));
        }
        String displayName = AccessFields.displayName(fields);
        Password password = AccessFields.password(fields, "password", false);
        Access access = AccessFields.access(fields, problems);
        if (!problems.isEmpty()) {
            return ProblemResponse.of(ProblemDetails.malformed(problems));
        }
        if (!users.exists(name)) {
            return unknown(name);
        }
        HashedPassword hashed = password == null ? null : passwords.hash(password);
        return events.record(
                caller.get().shown(),
                () -> !access.isAdministration() && users.isLastAdmin(name)
                        ? RecordedChange.none(lastAdmin(name))
                        : changes.ofUser(
                                        EventKind.USER_CHANGED,
                                        name,
                                        () -> users.change(name, displayName, access, hashed))
                                .map(user -> answer(name, user)));
    }

    @DELETE
    @Path("/{name}")
    public Response disableUser(@PathParam("name") String name) {
        caller.requireAllPolicies();
        if (!users.exists(name)) {
            return unknown(name);
        }
        return events.record(
                caller.get().shown(),
                () -> users.isLastAdmin(name)
                        ? RecordedChange.none(lastAdmin(name))
                        : changes.ofUser(EventKind.USER_DISABLED, name, () -> users.disable(name))
                                .map(user -> answer(name, user)));
    }

    @POST
    @Path("/{name}/enablement")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response enableUser(@PathParam("name") String name, InputStream body) {
        caller.requireAllPolicies();
        List<RequestProblem> problems = new ArrayList<>();
        JsonFields fields = JsonFields.read(body, ENABLEMENT, problems);
        Password password = fields == null ? null : AccessFields.password(fields, "password", true);
        if (password == null || !problems.isEmpty()) {
            return ProblemResponse.of(ProblemDetails.malformed(problems));
        }
        if (!users.exists(name)) {
            return unknown(name);
        }
        HashedPassword hashed = passwords.hash(password);
        return events.record(
                        caller.get().shown(),
                        () -> changes.ofUser(EventKind.USER_ENABLED, name, () -> users.enable(name, hashed)))
                .map(user -> Response.ok(UserDocument.of(user)).build())
                .orElseGet(() -> notDisabled(name));
    }

    @DELETE
    @Path("/{name}/sessions")
    public Response endSessions(@PathParam("name") String name) {
        caller.requireAllPolicies();
        if (!users.exists(name)) {
            return unknown(name);
        }
        return events.record(caller.get().shown(), () -> changes.ofUser(
                        EventKind.SESSIONS_ENDED, name, () -> users.endSessions(name))
                .map(user -> answer(name, user)));
    }

    private static Response answer(String name, Optional<User> user) {
        return user.map(found -> Response.ok(UserDocument.of(found)).build()).orElseGet(() -> unknown(name));
    }

    private static Response unknown(String name) {
        return ProblemResponse.of(ProblemDetails.of(
                ProblemType.UNKNOWN_USER, "expected the name of a user, found " + PrintableValue.text(name)));
    }

    private static Response lastAdmin(String name) {
        return ProblemResponse.of(ProblemDetails.of(
                ProblemType.LAST_ADMIN,
                "User %s is the last enabled administrator who isn't limited to policies; add another one first"
                        .formatted(name)));
    }

    private static Response notDisabled(String name) {
        return ProblemResponse.of(ProblemDetails.of(
                ProblemType.NOT_DISABLED, "User %s is enabled; change the password instead".formatted(name)));
    }

    static Response nameTaken(String name) {
        return ProblemResponse.of(ProblemDetails.of(
                ProblemType.NAME_TAKEN, "expected a name that was never used, found " + PrintableValue.text(name)));
    }
}
