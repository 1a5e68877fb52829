package dev.winnow.web.identity;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who the caller is, and for how long. */
@Schema(name = "Session", description = "The caller, and how long its credentials are valid")
record SessionDocument(
        @Schema(
                description =
                        "`user`: signed in with a password; `oidc`: by an OpenID Connect provider; `key`: a program",
                enumeration = {"user", "oidc", "key"},
                examples = "user")
        String kind,

        @Schema(description = "The name of the user or key; `kind:name` stands for it in the log", examples = "dana")
        String name,

        @Schema(description = "What people call it", examples = "Dana Fox")
        String displayName,

        @Schema(examples = "[\"analyst\"]") List<String> roles,

        @Schema(description = "The policies that access is limited to; empty for all")
        List<String> policies,

        @Schema(description = "When the session ends if it isn't used until then; null where only `expiresAt` counts")
        @Nullable
        Instant idleExpiresAt,

        @Schema(description = "When the session, token or key ends, however much it is used; null for never") @Nullable
        Instant expiresAt) {}
