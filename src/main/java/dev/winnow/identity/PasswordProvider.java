package dev.winnow.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Authenticates users by password at sign-in, and passes the request's attributes on. */
@ApplicationScoped
class PasswordProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private final Users users;
    private final Clock clock;

    PasswordProvider(Users users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(
                () -> users.signIn(request.getUsername(), request.getPassword().getPassword())
                        .map(user -> QuarkusSecurityIdentity.builder(begun(user))
                                .addAttributes(request.getAttributes())
                                .build())
                        .orElseThrow(() -> new AuthenticationFailedException("wrong name or password")));
    }

    private SecurityIdentity begun(User user) {
        Session session = Session.begin(user, clock.instant());
        return user.caller().identity(session, session.text());
    }
}
