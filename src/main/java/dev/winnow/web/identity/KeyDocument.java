package dev.winnow.web.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.winnow.identity.ApiKey;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A key, as it is shown to whoever looks after keys. */
@Schema(name = "Key", description = "A key that a program shows in place of signing in")
record KeyDocument(
        @Schema(examples = "crm") String name,

        @Schema(description = "What it may do", examples = "[\"integration\"]")
        List<String> roles,

        @Schema(description = "The policies it is limited to; empty: none")
        List<String> policies,

        Instant createdAt,

        @Schema(description = "From then on it opens nothing; null: never") @Nullable
        Instant expiresAt,

        @Schema(description = "To the minute; null: not yet") @Nullable
        Instant lastUsedAt,

        @Schema(description = "Null unless it was revoked") @Nullable
        Instant revokedAt,

        @Schema(description = "What the program sends as X-API-Key; in the answer that issues it, and never again")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String key) {

    static KeyDocument of(ApiKey key, @Nullable String text) {
        return new KeyDocument(
                key.name(),
                key.access().roleWords(),
                List.copyOf(key.access().policies()),
                key.createdAt(),
                key.expiresAt(),
                key.lastUsedAt(),
                key.revokedAt(),
                text);
    }
}
