package dev.winnow.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Locale;
import java.util.Optional;

/**
 * Who sends a request.
 *
 * @param name of the user or of the key
 */
public record Caller(Kind kind, String name, Access access) {

    private static final String ATTRIBUTE = "winnow.caller";

    /** How it is known. */
    public enum Kind {
        /** Signed in with a password. */
        USER,
        /** Sends a key. */
        KEY,
        /** Signed in elsewhere. */
        OIDC
    }

    /** As it stands in the log: {@code key:crm}. */
    public String shown() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + name;
    }

    SecurityIdentity identity() {
        QuarkusSecurityIdentity.Builder identity =
                QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(name));
        access.roles().forEach(role -> identity.addRole(role.word()));
        if (!access.roles().isEmpty()) {
            identity.addRole(Role.ANY_WORD);
        }
        return identity.addAttribute(ATTRIBUTE, this).build();
    }

    /** Nobody for requests without credentials. */
    public static Optional<Caller> of(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
    }
}
