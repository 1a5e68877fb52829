package dev.winnow.release.impact;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The releases to compare, and the leads to compare them on.
 *
 * @param before number of the release to replace
 * @param after number of the release that replaces it
 * @param logged which logged decisions to take the leads from; null if leads were sent
 */
public record ImpactRequest(
        String policy, int before, int after, @Nullable Window logged) {

    /**
     * A range of decisions.
     *
     * @param from the earliest time; null for all
     * @param to the time before which they were made
     * @param most maximum number, the latest count
     */
    public record Window(@Nullable Instant from, Instant to, int most) {

        /** The default maximum. */
        public static final int MOST = 100_000;

        private static final Duration TOLERANCE = Duration.ofMinutes(1);

        /** Whether the window covers all decisions there were at a time. */
        boolean isOfAll(Instant now) {
            return from == null && most == MOST && !to.isBefore(now.minus(TOLERANCE));
        }
    }
}
