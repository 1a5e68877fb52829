package dev.winnow.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that a program shows in place of signing in, without what makes it one.
 *
 * @param expiresAt null: never
 * @param lastUsedAt to the minute; null: not yet
 * @param revokedAt null for those that can be used
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

    Caller caller() {
        return new Caller(Caller.Kind.KEY, name, access);
    }
}
