package dev.winnow.web.identity;

import dev.winnow.identity.User;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A user as administrators see it. */
@Schema(name = "User", description = "A user who signs in with a password")
record UserDocument(
        @Schema(description = "Identifies the user when signing in and in the log", examples = "dana")
        String name,

        @Schema(description = "What people call the user; the name if nothing else was set", examples = "Dana Fox")
        String displayName,

        @Schema(description = "The roles of the user", examples = "[\"analyst\"]")
        List<String> roles,

        @Schema(description = "The policies that access is limited to; empty for all")
        List<String> policies,

        Instant createdAt,

        @Schema(description = "Null unless disabled") @Nullable
        Instant disabledAt) {

    static UserDocument of(User user) {
        return new UserDocument(
                user.name(),
                user.displayName(),
                user.access().roleWords(),
                List.copyOf(user.access().policies()),
                user.createdAt(),
                user.disabledAt());
    }
}
