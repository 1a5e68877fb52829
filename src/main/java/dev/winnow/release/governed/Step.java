package dev.winnow.release.governed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done about a release.
 *
 * @param by {@code user:dana}
 * @param effectiveAt of a schedule: when the release is to be active; null for all others
 * @param limits of a proposal: what it was held against; null where there are no limits, and for all others
 */
public record Step(
        StepKind kind,
        String by,
        Instant at,
        String reason,
        @Nullable Instant effectiveAt,
        @Nullable LimitCheck limits) {

    static Step of(StepKind kind, String by, Instant at, String reason) {
        return new Step(kind, by, at, reason, null, null);
    }

    static Step scheduled(String by, Instant at, String reason, Instant effectiveAt) {
        return new Step(StepKind.SCHEDULED, by, at, reason, effectiveAt, null);
    }

    static Step proposed(String by, Instant at, String reason, @Nullable LimitCheck limits) {
        return new Step(StepKind.PROPOSED, by, at, reason, null, limits);
    }

    /** All that there is to know of it. */
    String text() {
        return (effectiveAt == null ? "" : "from " + effectiveAt + ", ")
                + kind.word()
                + ": "
                + reason
                + (limits == null ? "" : "; " + limits.text());
    }
}
