package dev.winnow.release.shadow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A release in shadow.
 *
 * @param number the challenger's
 * @param share of all leads, in percent
 * @param by {@code user:dana}
 * @param endedAt null while it goes on
 * @param dropped how many decisions it wasn't tried on, as there were too many at a time
 * @param failed how many decisions it couldn't be tried on
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
