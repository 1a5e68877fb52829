package dev.winnow.release.shadow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A release in shadow.
 *
 * @param number the challenger's
 * @param share of all leads, in percent
 * @param by {@code user:dana}
 * @param endedAt null while it runs
 * @param dropped decisions that weren't compared, as too many were queued
 * @param failed decisions whose comparison failed
 */
public record Shadow(
        String policy,
        int number,
        int share,
        String by,
        Instant startedAt,
        @Nullable Instant endedAt,
        long dropped,
        long failed) {

    public boolean isRunning() {
        return endedAt == null;
    }
}
