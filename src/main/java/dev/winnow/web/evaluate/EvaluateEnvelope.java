package dev.winnow.web.evaluate;

import dev.winnow.intake.EvaluateBody;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /evaluate}, for the API's description alone: {@link EvaluateBody} reads it. */
@Schema(name = "EvaluateRequest")
record EvaluateEnvelope(
        @Schema(
                description = "Which policy decides; needed where several are active and none is the default",
                examples = "b2b")
        @Nullable
        String policy,

        @Schema(
                description = "The moment to see the lead at; now, if it isn't given",
                examples = "2026-11-22T09:30:00Z")
        @Nullable
        Instant asOf,

        @Schema(required = true, description = "The facts, as `GET /policies/{policy}/schema` describes them")
        Map<String, Object> lead) {}
