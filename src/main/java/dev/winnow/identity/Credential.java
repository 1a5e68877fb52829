package dev.winnow.identity;

import io.quarkus.security.identity.SecurityIdentity;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a request was authenticated by. */
public sealed interface Credential permits Session, Credential.Key, Credential.Token {

    /** The attribute of a {@link SecurityIdentity} that holds it. */
    String ATTRIBUTE = "winnow.credential";

    /** Applies the function for this variant; a new variant compiles only once every caller has one for it. */
    <T extends @Nullable Object> T match(Functions<T> functions);

    /** One function for each variant. */
    record Functions<T extends @Nullable Object>(
            Function<Session, T> session, Function<Key, T> key, Function<Token, T> token) {}

    /** An API key, by its name. */
    record Key(String name) implements Credential {

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.key().apply(this);
        }
    }

    /**
     * A token of an OpenID Connect provider.
     *
     * @param displayName as the provider says; null if it doesn't
     * @param expiresAt null if the provider doesn't say
     */
    record Token(
            Caller caller,
            @Nullable String displayName,
            @Nullable Instant expiresAt) implements Credential {

        @Override
        public <T extends @Nullable Object> T match(Functions<T> functions) {
            return functions.token().apply(this);
        }
    }

    /** Empty for requests without credentials. */
    static Optional<Credential> of(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
    }
}
