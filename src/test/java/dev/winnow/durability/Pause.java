package dev.winnow.durability;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits of limited length. */
final class Pause {

    private static final int INTERVAL_MILLIS = 50;

    private Pause() {}

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns whether the condition was met in time. */
    static boolean until(BooleanSupplier condition, Duration limit) {
        Instant end = Instant.now().plus(limit);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            millis(INTERVAL_MILLIS);
        }
        return true;
    }
}
