package dev.winnow.storage;

import java.time.Duration;

/**
 * Ends the process after the embedded database failed: at once enough for answers on their way to say so, and without
 * closing the database, which would write again.
 */
final class FailStop {

    /** Tells a supervisor to start the server again. */
    static final int EXIT_CODE = 4;

    private static final Duration LAST_ANSWERS = Duration.ofSeconds(2);

    private FailStop() {}

    static void begin(String reason) {
        Thread end = new Thread(() -> end(reason), "fail-stop");
        end.setDaemon(true);
        end.start();
    }

    private static void end(String reason) {
        System.err.printf(
                "Winnow stops: the database can't be written or read (%s). All that was answered is on disk; "
                        + "repair the disk or free space on it, then start again.%n",
                reason);
        try {
            Thread.sleep(LAST_ANSWERS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }
}
