package dev.winnow.web.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.winnow.access.UserAccounts;
import dev.winnow.access.UserChange;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.Access;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Password;
import dev.winnow.identity.Role;
import dev.winnow.identity.User;
import dev.winnow.identity.Users;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.RequestProblem;
import dev.winnow.problem.outcome.AccessProblems;
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
    private final UserAccounts accounts;
    private final CurrentCaller caller;

    UserResource(Users users, UserAccounts accounts, CurrentCaller caller) {
        this.users = users;
        this.accounts = accounts;
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
        return accounts.add(name, displayName, password, access)
                .map(user ->
                        Response.status(CREATED).entity(UserDocument.of(user)).build())
                .orElseGet(() -> ProblemResponse.of(AccessProblems.nameTaken(name)));
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
        return answer(name, accounts.change(name, displayName, access, password));
    }

    @DELETE
    @Path("/{name}")
    public Response disableUser(@PathParam("name") String name) {
        caller.requireAllPolicies();
        return answer(name, accounts.disable(name));
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
        return answer(name, accounts.enable(name, password));
    }

    @DELETE
    @Path("/{name}/sessions")
    public Response endSessions(@PathParam("name") String name) {
        caller.requireAllPolicies();
        return answer(name, accounts.endSessions(name));
    }

    private static Response answer(String name, UserChange change) {
        return change.match(new UserChange.Functions<>(
                done -> Response.ok(UserDocument.of(done.user())).build(),
                unknown -> ProblemResponse.of(AccessProblems.unknownUser(name)),
                lastAdmin -> ProblemResponse.of(AccessProblems.lastAdmin(name)),
                notDisabled -> ProblemResponse.of(AccessProblems.notDisabled(name))));
    }
}
