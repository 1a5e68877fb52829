package dev.winnow.web.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.winnow.identity.ApiKey;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A key as administrators see it. */
@Schema(name = "Key", description = "The API key of a program")
record KeyDocument(
        @Schema(examples = "crm") String name,

        @Schema(description = "The roles of the key", examples = "[\"integration\"]")
        List<String> roles,

        @Schema(description = "The policies that access is limited to; empty for all")
        List<String> policies,

        Instant createdAt,

        @Schema(description = "When the key expires; null for never") @Nullable
        Instant expiresAt,

        @Schema(description = "To the minute; null for never") @Nullable
        Instant lastUsedAt,

        @Schema(description = "Null unless revoked") @Nullable
        Instant revokedAt,

        @Schema(description = "The secret that the program sends as X-API-Key; only in the answer that issues the key")
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
