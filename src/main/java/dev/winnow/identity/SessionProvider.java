package dev.winnow.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Authenticates users by their session, with their current roles, unless it was ended. */
@ApplicationScoped
class SessionProvider implements IdentityProvider<TrustedAuthenticationRequest> {

    private final Users users;
    private final SessionLifetime lifetime;
    private final Clock clock;

    SessionProvider(Users users, SessionLifetime lifetime, Clock clock) {
        this.users = users;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        Session session = Session.read(request.getPrincipal(), clock.instant());
        if (lifetime.isOver(session)) {
            return Uni.createFrom().failure(new AuthenticationFailedException("old session"));
        }
        return users.known(session)
                .map(caller -> Uni.createFrom().item(identity(caller, session)))
                .orElseGet(() -> context.runBlocking(() -> find(session)
                        .map(caller -> identity(caller, session))
                        .orElseThrow(
                                () -> new AuthenticationFailedException("unknown or disabled user, or old session"))));
    }

    private SecurityIdentity identity(Caller caller, Session session) {
        return caller.identity(session, session.used(clock.instant()).text());
    }

    /** While the database fails, known callers stay authenticated; their requests report the failure. */
    private Optional<Caller> find(Session session) {
        try {
            return users.find(session);
        } catch (RuntimeException e) {
            Optional<Caller> last = users.lastKnown(session);
            if (last.isEmpty()) {
                throw e;
            }
            return last;
        }
    }
}
