package dev.winnow.release.governed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done about a release.
 *
 * @param by {@code user:dana}
 * @param effectiveAt of a schedule: when the release is to be active; null for all others
 */
public record Step(
        StepKind kind,
        String by,
        Instant at,
        String reason,
        @Nullable Instant effectiveAt) {}
