package dev.winnow.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user with a password.
 *
 * @param disabledAt null unless disabled
 */
public record User(
        String name,
        Access access,
        Instant createdAt,
        @Nullable Instant disabledAt) {

    public Caller caller() {
        return new Caller(Caller.Kind.USER, name, access);
    }
}
