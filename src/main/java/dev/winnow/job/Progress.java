package dev.winnow.job;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a job is, and how fast.
 *
 * @param total units of work, such as rows; an estimate if their number changes meanwhile
 * @param done of these
 * @param startedAt null unless it ran
 * @param endedAt null unless it ended
 */
public record Progress(
        long total,
        long done,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    /** The share that is done, from 0 to 1. */
    public double share() {
        return done >= total ? 1 : done / (double) total;
    }

    /** Units a second since it began; 0 before the first one. */
    public double rate(Instant now) {
        if (startedAt == null) {
            return 0;
        }
        Duration time = Duration.between(startedAt, endedAt == null ? now : endedAt);
        return time.isZero() ? 0 : done * 1_000.0 / Math.max(1, time.toMillis());
    }

    /** How long it will probably still run; null unless that can be said. */
    public @Nullable Duration left(Instant now) {
        double rate = rate(now);
        return endedAt != null || rate == 0 ? null : Duration.ofSeconds((long) (Math.max(0, total - done) / rate));
    }
}
