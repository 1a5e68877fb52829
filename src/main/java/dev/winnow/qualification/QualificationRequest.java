package dev.winnow.qualification;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be decided.
 *
 * @param policy null for the default one
 * @param asOf the moment to see the lead at, null for now
 * @param lead the facts, as they stand under {@code /lead} in a request
 * @param dryRun whether to decide without storing the decision
 */
public record QualificationRequest(
        @Nullable String policy, @Nullable Instant asOf, JsonNode lead, boolean dryRun) {}
