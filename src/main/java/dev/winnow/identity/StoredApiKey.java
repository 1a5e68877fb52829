package dev.winnow.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An API key in the database, without its secret. */
@Entity
@Table(name = "api_key")
class StoredApiKey {

    @Id
    String name;

    /** SHA-256. Needs no salt or cost, because a key has 256 random bits. */
    @Column(name = "key_hash")
    byte[] hash;

    String roles;

    String policies;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    @Column(name = "last_used_at")
    @Nullable
    Instant lastUsedAt;

    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredApiKey() {}

    StoredApiKey(String name, byte[] hash, Access access, Instant createdAt, @Nullable Instant expiresAt) {
        this.name = name;
        this.hash = hash;
        this.roles = access.storedRoles();
        this.policies = access.storedPolicies();
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    ApiKey key() {
        return new ApiKey(name, Access.stored(roles, policies), createdAt, expiresAt, lastUsedAt, revokedAt);
    }
}
