package dev.winnow.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Gives users of an OpenID Connect provider the roles that the configuration maps theirs to, and no others: a provider's
 * {@code admin} has no role here unless it is mapped.
 */
@ApplicationScoped
class OidcRoles implements SecurityIdentityAugmentor {

    private final OidcMapping mapping;

    OidcRoles(OidcMapping mapping) {
        mapping.roles().keySet().forEach(OidcRoles::requireRole);
        this.mapping = mapping;
    }

    private static void requireRole(String word) {
        if (Role.ofWord(word).isEmpty()) {
            throw new IllegalArgumentException(
                    "winnow.oidc.roles: expected one of %s, found \"%s\"".formatted(Role.words(), word));
        }
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom()
                .item(identity.getPrincipal() instanceof JsonWebToken token ? mapped(identity, token) : identity);
    }

    private SecurityIdentity mapped(SecurityIdentity identity, JsonWebToken token) {
        Caller caller = caller(identity);
        long end = token.getExpirationTime();
        return caller.identity(new Credential.Token(
                caller,
                token.getClaim("name") instanceof String name ? name : null,
                end == 0 ? null : Instant.ofEpochSecond(end)));
    }

    private Caller caller(SecurityIdentity identity) {
        Set<Role> ours = EnumSet.noneOf(Role.class);
        mapping.roles().forEach((word, theirs) -> {
            if (theirs.stream().anyMatch(identity.getRoles()::contains)) {
                Role.ofWord(word).ifPresent(ours::add);
            }
        });
        SortedSet<String> limits = new TreeSet<>();
        mapping.policies().forEach((policy, theirs) -> {
            if (theirs.stream().anyMatch(identity.getRoles()::contains)) {
                limits.add(policy);
            }
        });
        return new Caller(Caller.Kind.OIDC, identity.getPrincipal().getName(), new Access(ours, limits));
    }
}
