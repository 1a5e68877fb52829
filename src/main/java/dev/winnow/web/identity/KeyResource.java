package dev.winnow.web.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.winnow.access.KeyAccounts;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.Access;
import dev.winnow.identity.ApiKey;
import dev.winnow.identity.ApiKeys;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Issues and revokes API keys. */
@Path("/keys")
@RolesAllowed(Role.ADMIN_WORD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class KeyResource {

    private static final int CREATED = 201;
    private static final List<String> FIELDS = List.of("name", "roles", "policies", "expiresAt");

    private final ApiKeys keys;
    private final KeyAccounts accounts;
    private final CurrentCaller caller;

    KeyResource(ApiKeys keys, KeyAccounts accounts, CurrentCaller caller) {
        this.keys = keys;
        this.accounts = accounts;
        this.caller = caller;
    }

    /** Keys. */
    @Schema(name = "KeyList")
    record KeyList(
            List<KeyDocument> keys,

            @Schema(description = "The `before` of the next page; absent on the last one")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String next) {

        KeyList {
            keys = List.copyOf(keys);
        }
    }

    @GET
    public Response listKeys(@Context UriInfo uri) {
        caller.requireAllPolicies();
        List<RequestProblem> problems = new ArrayList<>();
        Paging paging = new Paging(uri, problems);
        Page<ApiKey> page =
                paging.byName(paging.isForAll() ? keys.all() : keys.latest(), ApiKey::name, "the name of a key");
        return problems.isEmpty()
                ? Response.ok(new KeyList(
                                page.entries().stream()
                                        .map(key -> KeyDocument.of(key, null))
                                        .toList(),
                                page.next()))
                        .build()
                : ProblemResponse.of(ProblemDetails.malformed(problems));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response issueKey(InputStream body) {
        caller.requireAllPolicies();
        List<RequestProblem> problems = new ArrayList<>();
        JsonFields fields = JsonFields.read(body, FIELDS, problems);
        if (fields == null) {
            return ProblemResponse.of(ProblemDetails.malformed(problems));
        }
        String name = AccessFields.name(fields);
        Access access = AccessFields.access(fields, problems);
        Instant expiresAt = fields.time("expiresAt");
        if (name == null || !problems.isEmpty()) {
            return ProblemResponse.of(ProblemDetails.malformed(problems));
        }
        return accounts.issue(name, access, expiresAt)
                .map(issued -> Response.status(CREATED)
                        .entity(KeyDocument.of(issued.key(), issued.text()))
                        .build())
                .orElseGet(() -> ProblemResponse.of(AccessProblems.nameTaken(name)));
    }

    @DELETE
    @Path("/{name}")
    public Response revokeKey(@PathParam("name") String name) {
        caller.requireAllPolicies();
        return accounts.revoke(name)
                .map(key -> Response.ok(KeyDocument.of(key, null)).build())
                .orElseGet(() -> ProblemResponse.of(AccessProblems.unknownKey(name)));
    }
}
