package dev.winnow.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something the lead did.
 *
 * @param daysAgo whole days from {@code occurredAt} to the moment of the evaluation, never negative
 */
public record Activity(
        @Nullable String type,
        @Nullable String content,
        @Nullable Long durationSeconds,
        Instant occurredAt,
        long daysAgo,
        Attributes attributes)
        implements Occurrence {}
