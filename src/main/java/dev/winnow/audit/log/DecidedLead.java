package dev.winnow.audit.log;

import java.time.Instant;
import java.util.UUID;

/**
 * Which lead a decision is on, and when it was made.
 *
 * @param subject pseudonym of the lead
 */
public record DecidedLead(UUID decisionId, UUID subject, Instant evaluatedAt) {}
