package dev.winnow.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user with a password.
 *
 * @param name identifies the user, in the log as well
 * @param displayName what people call the user; the name if nothing else was set
 * @param disabledAt null unless disabled
 * @param sessionsEnded how often the user's sessions were ended: those that began before don't count any more
 */
public record User(
        String name,
        String displayName,
        Access access,
        Instant createdAt,
        @Nullable Instant disabledAt,
        long sessionsEnded) {

    public Caller caller() {
        return new Caller(Caller.Kind.USER, name, access);
    }
}
