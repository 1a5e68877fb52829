package dev.winnow.storage;

import java.time.Duration;

/**
 * Ends the process after the embedded database failed: soon, so that pending requests still get an error, and without
 * closing the database, which would write again.
 */
final class FailStop {

    /** Tells a supervisor to restart the server. */
    static final int EXIT_CODE = 4;

    private static final Duration GRACE_PERIOD = Duration.ofSeconds(2);

    private FailStop() {}

    static void begin(String reason) {
        Thread end = new Thread(() -> end(reason), "fail-stop");
        end.setDaemon(true);
        end.start();
    }

    private static void end(String reason) {
        System.err.printf(
                "Winnow stops: can't read or write the database (%s). Every answered decision is on disk. "
                        + "Repair the disk or free space on it, then start again.%n",
                reason);
        try {
            Thread.sleep(GRACE_PERIOD.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }
}
