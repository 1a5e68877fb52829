package dev.winnow.intake.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * How bodies of another system become leads.
 *
 * @param version counts from 1
 * @param policy that decides on the leads
 * @param mapping as JSON
 * @param by who set this version
 */
public record InboundMapping(String name, int version, String policy, JsonNode mapping, String by, Instant at) {}
