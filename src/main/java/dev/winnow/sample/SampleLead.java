package dev.winnow.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A made-up lead.
 *
 * @param asOf the time to evaluate it at
 * @param facts as sent under {@code /lead}
 */
record SampleLead(Instant asOf, JsonNode facts) {}
