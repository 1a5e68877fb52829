package dev.winnow.web.identity;

import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.EventLog;
import dev.winnow.http.OwnParameters;
import dev.winnow.http.SecurityHeaders;
import dev.winnow.identity.Caller;
import dev.winnow.identity.CurrentCaller;
import dev.winnow.identity.Persons;
import dev.winnow.identity.Role;
import dev.winnow.identity.Session;
import dev.winnow.identity.SessionLifetime;
import dev.winnow.identity.Users;
import dev.winnow.web.page.AccessPages;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Sign-in, sign-out and the home page. Accepts any query parameters, because identity providers add their own.
 */
@Path("/")
@OwnParameters
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class SessionResource {

    private static final Logger LOG = Logger.getLogger(SessionResource.class);

    /** For pages without scripts, whose forms post only to this server. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; " + "frame-ancestors 'none'";

    /** Where browsers are led. */
    private static final String CONSOLE = "/console";

    private final CurrentCaller caller;
    private final SecurityIdentity identity;
    private final EventLog events;
    private final OidcSession elsewhere;
    private final Persons persons;
    private final Users users;
    private final SessionLifetime lifetime;
    private final boolean isSignInElsewhere;

    /** @param isSignInElsewhere whether an OpenID Connect provider is configured */
    SessionResource(
            CurrentCaller caller,
            SecurityIdentity identity,
            EventLog events,
            OidcSession elsewhere,
            Persons persons,
            Users users,
            SessionLifetime lifetime,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean isSignInElsewhere) {
        this.isSignInElsewhere = isSignInElsewhere;
        this.events = events;
        this.elsewhere = elsewhere;
        this.persons = persons;
        this.users = users;
        this.lifetime = lifetime;
        this.caller = caller;
        this.identity = identity;
    }

    @GET
    @Path("/sign-in")
    @PermitAll
    @Operation(hidden = true)
    public Response signIn(@RestQuery boolean failed) {
        return page(AccessPages.signIn(failed, isSignInElsewhere));
    }

    /** Redirects to the provider first if the user isn't signed in there. */
    @GET
    @Path("/sign-in/elsewhere")
    @Authenticated
    @Operation(hidden = true)
    public Response signedInElsewhere() {
        return Response.seeOther(URI.create("/")).build();
    }

    @GET
    @RolesAllowed(Role.ANY_WORD)
    @Operation(hidden = true)
    public Response home(@Context HttpHeaders headers) {
        if (headers.getAcceptableMediaTypes().contains(MediaType.TEXT_HTML_TYPE)) {
            return Response.seeOther(URI.create(CONSOLE)).build();
        }
        Caller signedIn = caller.get();
        return page(AccessPages.home(
                persons.displayName(),
                signedIn.access().roleWords(),
                List.copyOf(signedIn.access().policies())));
    }

    @POST
    @Path("/sign-out")
    @RolesAllowed(Role.ANY_WORD)
    @Operation(hidden = true)
    public Response signOut() {
        events.note(EventKind.SIGNED_OUT, caller.get().shown(), "");
        switch (caller.get().kind()) {
            case USER -> {
                endSession();
                FormAuthenticationMechanism.logout(identity);
            }
            case OIDC -> elsewhere.logout().await().indefinitely();
            case KEY -> {
                // Has no session
            }
        }
        return Response.seeOther(URI.create("/sign-in")).build();
    }

    /** So that copies of the cookie aren't valid any more. If it fails, the browser still forgets its own. */
    private void endSession() {
        if (!(caller.credential() instanceof Session session)) {
            return;
        }
        try {
            users.signOut(session, lifetime.end(session));
        } catch (RuntimeException e) {
            LOG.warnf("A session couldn't be ended in the database: %s", e);
        }
    }

    private static Response page(String html) {
        return Response.ok(html).header(SecurityHeaders.CONTENT_POLICY, POLICY).build();
    }
}
