package dev.winnow.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs in with a password.
 *
 * @param disabledAt null for those who can sign in
 */
public record User(
        String name,
        Access access,
        Instant createdAt,
        @Nullable Instant disabledAt) {

    Caller caller() {
        return new Caller(Caller.Kind.USER, name, access);
    }
}
