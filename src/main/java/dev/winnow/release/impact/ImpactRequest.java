package dev.winnow.release.impact;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be compared.
 *
 * @param before the number of the release that is to be replaced
 * @param after the number of the release that is to come
 * @param logged which decisions the leads are taken from; null where leads were sent
 */
public record ImpactRequest(
        String policy, int before, int after, @Nullable Window logged) {

    /**
     * Decisions made within a time.
     *
     * @param from the earliest moment; null: from the first decision on
     * @param to the moment before which they were made
     * @param most how many are looked at, the latest
     */
    public record Window(@Nullable Instant from, Instant to, int most) {

        /** How many are looked at where nobody says. */
        public static final int MOST = 100_000;

        private static final Duration SOON = Duration.ofMinutes(1);

        /** Whether nobody chose among the decisions that were there at a moment. */
        boolean isOfAll(Instant now) {
            return from == null && most == MOST && !to.isBefore(now.minus(SOON));
        }
    }
}
