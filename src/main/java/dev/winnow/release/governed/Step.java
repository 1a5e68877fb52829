package dev.winnow.release.governed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of a release.
 *
 * @param by {@code user:dana}
 * @param effectiveAt when a scheduled release becomes active; null for other steps
 * @param limits that a proposal was checked against; null if there are none, and for other steps
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

    /**
     * The subject of the step's event: the whole step.
     *
     * @param release its name
     */
    String subject(String release) {
        return release + ", " + text();
    }

    private String text() {
        return (effectiveAt == null ? "" : "from " + effectiveAt + ", ")
                + kind.word()
                + ": "
                + reason
                + (limits == null ? "" : "; " + limits.text());
    }
}
