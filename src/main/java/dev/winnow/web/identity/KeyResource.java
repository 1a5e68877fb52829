package dev.winnow.web.identity;

import dev.winnow.access.AccessChanges;
import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.EventLog;
import dev.winnow.http.ProblemResponse;
import dev.winnow.identity.Access;
import dev.winnow.identity.ApiKeys;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Role;
import dev.winnow.policy.facts.PrintableValue;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.RequestProblem;
import dev.winnow.web.request.JsonFields;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Issues and revokes API keys. */
@Path("/keys")
@RolesAllowed(Role.ADMIN_WORD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access", description = "Users and API keys")
public class KeyResource {

    private static final int CREATED = 201;
    private static final List<String> FIELDS = List.of("name", "roles", "policies", "expiresAt");

    private final ApiKeys keys;
    private final CurrentCaller caller;
    private final EventLog events;
    private final AccessChanges changes;

    KeyResource(ApiKeys keys, CurrentCaller caller, EventLog events, AccessChanges changes) {
        this.changes = changes;
        this.events = events;
        this.keys = keys;
        this.caller = caller;
    }

    /** All keys. */
    @Schema(name = "KeyList")
    record KeyList(List<KeyDocument> keys) {

        KeyList {
            keys = List.copyOf(keys);
        }
    }

    @GET
    @Operation(
            operationId = "listKeys",
            summary = "List the API keys",
            description = "All keys by name, including revoked ones, without their secrets.")
    @APIResponse(
            responseCode = "200",
            description = "The keys",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = KeyList.class),
                            examples = @ExampleObject(name = "keys", ref = "KeyList")))
    public KeyList keys() {
        caller.requireAllPolicies();
        return new KeyList(
                keys.all().stream().map(key -> KeyDocument.of(key, null)).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "issueKey",
            summary = "Issue a key",
            description = "Only this answer contains the secret; the server stores a hash of it.")
    @RequestBody(
            required = true,
            description = "The name and the access of the key",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "KeyRequest"),
                            examples = @ExampleObject(name = "key", ref = "KeyRequest")))
    @APIResponse(
            responseCode = "201",
            description = "The key",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = KeyDocument.class),
                            examples = @ExampleObject(name = "key", ref = "IssuedKey")))
    @APIResponse(
            responseCode = "400",
            description = "The body is invalid",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "role", ref = "UnknownRole")))
    @APIResponse(
            responseCode = "409",
            description = "A key of this name exists or existed; names can't be reused",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "name", ref = "NameTaken")))
    public Response issue(InputStream body) {
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
        if (keys.exists(name)) {
            return UserResource.nameTaken(name);
        }
        return events.record(
                        caller.get().shown(),
                        () -> changes.ofKey(EventKind.KEY_ISSUED, name, () -> keys.issue(name, access, expiresAt)))
                .map(issued -> Response.status(CREATED)
                        .entity(KeyDocument.of(issued.key(), issued.text()))
                        .build())
                .orElseGet(() -> UserResource.nameTaken(name));
    }

    @DELETE
    @Path("/{name}")
    @Operation(
            operationId = "revokeKey",
            summary = "Revoke a key",
            description = "Takes effect immediately on this node, and within a second on others.")
    @Parameter(name = "name", description = "The key's name", example = "crm")
    @APIResponse(
            responseCode = "200",
            description = "The revoked key",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = KeyDocument.class),
                            examples = @ExampleObject(name = "key", ref = "RevokedKey")))
    @APIResponse(
            responseCode = "404",
            description = "There is no key of this name",
            content =
                    @Content(
                            mediaType = ProblemDetails.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDetails.class),
                            examples = @ExampleObject(name = "name", ref = "UnknownKey")))
    public Response revoke(@PathParam("name") String name) {
        caller.requireAllPolicies();
        if (!keys.exists(name)) {
            return unknown(name);
        }
        return events.record(
                        caller.get().shown(), () -> changes.ofKey(EventKind.KEY_REVOKED, name, () -> keys.revoke(name)))
                .map(key -> Response.ok(KeyDocument.of(key, null)).build())
                .orElseGet(() -> unknown(name));
    }

    private static Response unknown(String name) {
        return ProblemResponse.of(ProblemDetails.of(
                ProblemType.UNKNOWN_KEY, "expected the name of a key, found " + PrintableValue.text(name)));
    }
}
