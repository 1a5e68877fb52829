package dev.winnow.web.evaluate;

import dev.winnow.intake.EvaluateBody;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /evaluate}, only for the API's description; {@link EvaluateBody} reads it. */
@Schema(name = "EvaluateRequest")
record EvaluateEnvelope(
        @Schema(
                description = "The policy that decides; required if several are active and there is no default",
                examples = "b2b")
        @Nullable
        String policy,

        @Schema(description = "The time to evaluate the lead for; now by default", examples = "2026-11-22T09:30:00Z")
        @Nullable
        Instant asOf,

        @Schema(required = true, description = "The facts, as `GET /policies/{policy}/schema` describes them")
        Map<String, Object> lead) {}
