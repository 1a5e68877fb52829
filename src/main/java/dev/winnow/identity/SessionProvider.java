package dev.winnow.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Authenticates users by their session, with their current roles, unless it was ended. */
@ApplicationScoped
class SessionProvider implements IdentityProvider<TrustedAuthenticationRequest> {

    private final Users users;

    SessionProvider(Users users) {
        this.users = users;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        SessionName session = SessionName.of(request.getPrincipal());
        return users.known(session)
                .map(caller -> Uni.createFrom().item(caller.identity(session.text())))
                .orElseGet(() -> context.runBlocking(() -> find(session)
                        .map(caller -> caller.identity(session.text()))
                        .orElseThrow(
                                () -> new AuthenticationFailedException("unknown or disabled user, or old session"))));
    }

    /** While the database fails, known callers stay authenticated; their requests report the failure. */
    private Optional<Caller> find(SessionName session) {
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
