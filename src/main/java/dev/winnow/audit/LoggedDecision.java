package dev.winnow.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.explanation.Explain;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A decision as it stands in the log.
 *
 * @param explained how much of the explanation {@code answer} holds
 * @param facts as they stood under {@code /lead} in the request
 * @param answer as it was given, byte for byte
 */
public record LoggedDecision(
        UUID id,
        String policy,
        ReleaseReference release,
        String leadId,
        String stage,
        String change,
        BigDecimal points,
        Instant evaluatedAt,
        Instant asOf,
        Explain explained,
        JsonNode facts,
        String answer) {}
