package dev.winnow.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An API key of a program, without its secret.
 *
 * @param expiresAt null for never
 * @param lastUsedAt to the minute; null for never
 * @param revokedAt null unless revoked
 */
public record ApiKey(
        String name,
        Access access,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    boolean isUsable(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    public Caller caller() {
        return new Caller(Caller.Kind.KEY, name, access);
    }
}
