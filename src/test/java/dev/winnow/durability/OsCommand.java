package dev.winnow.durability;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Runs programs of the operating system, each for a limited time. */
final class OsCommand {

    private static final int LONGEST_SECONDS = 20;

    private OsCommand() {}

    /** Returns whether the program ended in time with exit code 0. */
    static boolean run(String... words) {
        try {
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
