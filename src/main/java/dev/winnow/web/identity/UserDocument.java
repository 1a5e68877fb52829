package dev.winnow.web.identity;

import dev.winnow.identity.User;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A user, as it is shown to whoever looks after users. */
@Schema(name = "User", description = "Somebody who signs in with a password")
record UserDocument(
        @Schema(examples = "dana") String name,

        @Schema(description = "What they may do", examples = "[\"analyst\"]")
        List<String> roles,

        @Schema(description = "The policies they are limited to; empty: none")
        List<String> policies,

        Instant createdAt,

        @Schema(description = "Null unless they were disabled") @Nullable
        Instant disabledAt) {

    static UserDocument of(User user) {
        return new UserDocument(
                user.name(),
                user.access().roleWords(),
                List.copyOf(user.access().policies()),
                user.createdAt(),
                user.disabledAt());
    }
}
