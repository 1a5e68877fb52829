package dev.winnow.decision;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;

/**
 * A fact that follows from an outcome of the lead.
 *
 * @param fact its path
 * @param value a {@link Boolean} or a {@link String}
 * @param from the event id of the outcome
 * @param at when the outcome happened
 * @param used whether the lead was evaluated with it; not if the request states the fact itself
 */
@JsonPropertyOrder({"fact", "value", "from", "at", "used"})
public record MergedFact(String fact, Object value, String from, Instant at, boolean used) {}
