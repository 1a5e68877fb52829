package dev.winnow.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Authenticates users by their session, with their current roles. */
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
        return users.known(request.getPrincipal())
                .map(caller -> Uni.createFrom().item(caller.identity()))
                .orElseGet(() -> context.runBlocking(() -> find(request.getPrincipal())
                        .map(Caller::identity)
                        .orElseThrow(() -> new AuthenticationFailedException("unknown or disabled user"))));
    }

    /** While the database fails, known callers stay authenticated; their requests report the failure. */
    private Optional<Caller> find(String name) {
        try {
            return users.find(name);
        } catch (RuntimeException e) {
            Optional<Caller> last = users.lastKnown(name);
            if (last.isEmpty()) {
                throw e;
            }
            return last;
        }
    }
}
