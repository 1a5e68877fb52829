package dev.winnow.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Locale;
import java.util.Optional;

/**
 * The sender of a request.
 *
 * @param name of the user or key
 */
public record Caller(Kind kind, String name, Access access) {

    private static final String ATTRIBUTE = "winnow.caller";

    /** How the caller authenticated. */
    public enum Kind {
        /** By a password. */
        USER,
        /** By an API key. */
        KEY,
        /** By an OpenID Connect provider. */
        OIDC
    }

    /** As written in the log, such as {@code key:crm}. */
    public String shown() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + name;
    }

    SecurityIdentity identity(Credential credential) {
        return identity(credential, name);
    }

    /** @param principal what Quarkus writes into the session's cookie */
    SecurityIdentity identity(Credential credential, String principal) {
        QuarkusSecurityIdentity.Builder identity =
                QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(principal));
        access.roles().forEach(role -> identity.addRole(role.word()));
        if (!access.roles().isEmpty()) {
            identity.addRole(Role.ANY_WORD);
        }
        return identity.addAttribute(ATTRIBUTE, this)
                .addAttribute(Credential.ATTRIBUTE, credential)
                .build();
    }

    /** Empty for requests without credentials. */
    public static Optional<Caller> of(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
    }
}
