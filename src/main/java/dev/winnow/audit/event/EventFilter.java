package dev.winnow.audit.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events are looked for: those that meet all that isn't null.
 *
 * @param from the earliest time they happened at
 * @param to the time they happened before
 * @param before the event they are older than
 */
public record EventFilter(
        @Nullable String kind,
        @Nullable String caller,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable UUID before) {}
