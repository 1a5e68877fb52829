package dev.winnow.web.identity;

import dev.winnow.access.AccessChanges;
import dev.winnow.access.OwnPassword;
import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.EventLog;
import dev.winnow.http.ProblemResponse;
import dev.winnow.http.SignIn;
import dev.winnow.identity.ApiKey;
import dev.winnow.identity.ApiKeys;
import dev.winnow.identity.Caller;
import dev.winnow.identity.Credential;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Password;
import dev.winnow.identity.Persons;
import dev.winnow.identity.Role;
import dev.winnow.identity.Session;
import dev.winnow.identity.SessionLifetime;
import dev.winnow.identity.Users;
import dev.winnow.problem.ProblemDetails;
import dev.winnow.problem.ProblemType;
import dev.winnow.problem.RequestProblem;
import dev.winnow.web.request.JsonFields;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says who the caller is, changes its password and ends its sessions. */
@Path("/")
@RolesAllowed(Role.ANY_WORD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class OwnSessionResource {

    private static final List<String> FIELDS = List.of("currentPassword", "password");

    private final CurrentCaller caller;
    private final SecurityIdentity identity;
    private final Persons persons;
    private final Users users;
    private final ApiKeys keys;
    private final OwnPassword ownPassword;
    private final SessionLifetime lifetime;
    private final SignIn signIn;
    private final EventLog events;
    private final AccessChanges changes;
    private final AccessRecording recording;

    OwnSessionResource(
            CurrentCaller caller,
            SecurityIdentity identity,
            Persons persons,
            Users users,
            ApiKeys keys,
            OwnPassword ownPassword,
            SessionLifetime lifetime,
            SignIn signIn,
            EventLog events,
            AccessChanges changes,
            AccessRecording recording) {
        this.caller = caller;
        this.identity = identity;
        this.persons = persons;
        this.users = users;
        this.keys = keys;
        this.ownPassword = ownPassword;
        this.lifetime = lifetime;
        this.signIn = signIn;
        this.events = events;
        this.changes = changes;
        this.recording = recording;
    }

    @GET
    @Path("/session")
    public SessionDocument findSession() {
        Caller known = caller.get();
        Credential credential = caller.credential();
        return new SessionDocument(
                known.kind().name().toLowerCase(Locale.ROOT),
                known.name(),
                persons.displayName(),
                known.access().roleWords(),
                List.copyOf(known.access().policies()),
                credential.match(new Credential.Functions<>(lifetime::nextIdleEnd, key -> null, token -> null)),
                credential.match(new Credential.Functions<>(
                        lifetime::end,
                        key -> keys.named(key.name()).map(ApiKey::expiresAt).orElse(null),
                        Credential.Token::expiresAt)));
    }

    @PUT
    @Path("/session/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
    public Response changeOwnPassword(InputStream body, @Context RoutingContext context) {
        List<RequestProblem> problems = new ArrayList<>();
        JsonFields fields = JsonFields.read(body, FIELDS, problems);
        String current = fields == null ? null : AccessFields.currentPassword(fields);
        Password password = fields == null ? null : AccessFields.password(fields, "password", true);
        if (current == null || password == null || !problems.isEmpty()) {
            return ProblemResponse.of(ProblemDetails.malformed(problems));
        }
        return withSession(session -> changePassword(session, current, password, context));
    }

    private Response changePassword(Session session, String current, Password password, RoutingContext context) {
        if (users.signIn(session.user(), current.toCharArray()).isEmpty()) {
            recording.wrongPassword(caller.get().shown(), "PUT /session/password");
            return ProblemResponse.of(ProblemDetails.of(
                    ProblemType.WRONG_PASSWORD,
                    "expected the current password in currentPassword, found another one; after ten wrong ones, no "
                            + "password is accepted for some minutes"));
        }
        ownPassword.set(session, password).ifPresent(kept -> signIn.replaceSession(context, kept));
        return Response.noContent().build();
    }

    @DELETE
    @Path("/sessions")
    @Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
    public Response endOwnSessions() {
        return withSession(session -> {
            events.record(
                    caller.get().shown(),
                    () -> changes.ofUser(
                            EventKind.SESSIONS_ENDED, session.user(), () -> users.endSessions(session.user())));
            FormAuthenticationMechanism.logout(identity);
            return Response.noContent().build();
        });
    }

    /** Only users have passwords and sessions here. */
    private Response withSession(Function<Session, Response> answer) {
        return caller.credential()
                .match(new Credential.Functions<>(
                        answer,
                        key -> noPassword("A key has neither a password nor sessions; an administrator revokes it"),
                        token -> noPassword("The OpenID Connect provider keeps the caller's password and sessions")));
    }

    private static Response noPassword(String detail) {
        return ProblemResponse.of(ProblemDetails.of(ProblemType.NO_PASSWORD, detail));
    }
}
