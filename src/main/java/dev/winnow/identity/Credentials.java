package dev.winnow.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Finds out whether what a long request was authenticated by still counts. */
@ApplicationScoped
public class Credentials {

    private final Users users;
    private final ApiKeys keys;
    private final SessionLifetime lifetime;
    private final Clock clock;

    Credentials(Users users, ApiKeys keys, SessionLifetime lifetime, Clock clock) {
        this.users = users;
        this.keys = keys;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /**
     * The caller with its access as it is now; changes by other nodes are seen after a second. Empty once the credential is
     * ended, expired, revoked, disabled, or idle for too long.
     */
    public Optional<Caller> caller(Credential credential) {
        return credential.match(new Credential.Functions<>(this::caller, this::caller, this::caller));
    }

    private Optional<Caller> caller(Session session) {
        if (lifetime.isIdle(session)) {
            return Optional.empty();
        }
        Optional<Caller> known = users.known(session);
        return known.isPresent() ? known : users.find(session);
    }

    private Optional<Caller> caller(Credential.Key key) {
        return keys.usable(key.name());
    }

    private Optional<Caller> caller(Credential.Token token) {
        Instant end = token.expiresAt();
        return end == null || clock.instant().isBefore(end) ? Optional.of(token.caller()) : Optional.empty();
    }
}
