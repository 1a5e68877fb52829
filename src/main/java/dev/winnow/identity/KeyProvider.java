package dev.winnow.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Authenticates programs by their API keys. */
@ApplicationScoped
class KeyProvider implements IdentityProvider<ApiKeyRequest> {

    private final ApiKeys keys;

    KeyProvider(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public Class<ApiKeyRequest> getRequestType() {
        return ApiKeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ApiKeyRequest request, AuthenticationRequestContext context) {
        return keys.known(request.text())
                .map(caller -> Uni.createFrom().item(identity(caller)))
                .orElseGet(() -> context.runBlocking(() -> find(request.text())
                        .map(KeyProvider::identity)
                        .orElseThrow(() -> new AuthenticationFailedException("no such key"))));
    }

    private static SecurityIdentity identity(Caller caller) {
        return caller.identity(new Credential.Key(caller.name()));
    }

    /** While the database fails, known callers stay authenticated; their requests report the failure. */
    private Optional<Caller> find(String key) {
        try {
            return keys.find(key);
        } catch (RuntimeException e) {
            Optional<Caller> last = keys.lastKnown(key);
            if (last.isEmpty()) {
                throw e;
            }
            return last;
        }
    }
}
