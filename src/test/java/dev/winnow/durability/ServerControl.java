package dev.winnow.durability;

import dev.winnow.audit.PackagedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Starts and ends the server, and notes how it starts and ends. */
final class ServerControl {

    private static final int STORAGE_FAILED = 4;
    private static final int REFUSED = 1;
    private static final Duration LONGEST_END = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT_FOR_END = Duration.ofSeconds(30);

    private final PackagedServer server;
    private final Path log;
    private final Supplier<Instant> latestAcknowledgement;
    private final Duration longestEndByItself;
    private Observations observations = new Observations();
    private boolean isEndNoted;
    private volatile Instant endedAt = Instant.MAX;

    /**
     * @param log what the server prints
     * @param longestEndByItself after the latest acknowledgement
     */
    ServerControl(
            PackagedServer server, Path log, Supplier<Instant> latestAcknowledgement, Duration longestEndByItself) {
        this.server = server;
        this.log = log;
        this.latestAcknowledgement = latestAcknowledgement;
        this.longestEndByItself = longestEndByItself;
        watch();
    }

    /** From now on, what happens is noted here. */
    void noteIn(Observations round) {
        observations = round;
    }

    Observations observations() {
        return observations;
    }

    /** Returns whether the server is ready within this time. */
    boolean start(Duration limit) throws IOException {
        server.launch();
        watch();
        isEndNoted = false;
        Pause.until(() -> isReady() || !server.isRunning(), limit);
        if (!server.isRunning()) {
            isEndNoted = true;
            observations.refusedStart();
            expect(REFUSED, "start refused");
            return false;
        }
        return isReady();
    }

    private void watch() {
        endedAt = Instant.MAX;
        server.process().onExit().thenRun(() -> endedAt = Instant.now());
    }

    private boolean isReady() {
        try {
            return server.isReady();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean isRunning() {
        return server.isRunning();
    }

    ProcessHandle process() {
        return server.process();
    }

    /** Returns whether the server ended by itself within this time, and notes how. */
    boolean endsWithin(Duration limit) {
        boolean hasEnded = Pause.until(() -> !server.isRunning(), limit);
        noteEnd();
        return hasEnded;
    }

    /** Notes how the server ended by itself, if it did. */
    void noteEnd() {
        if (!server.isRunning() && !isEndNoted) {
            isEndNoted = true;
            expect(STORAGE_FAILED, "ended by itself");
            Pause.until(() -> endedAt.isBefore(Instant.MAX), LONGEST_END);
            observations.end(
                    "after the last acknowledgement",
                    Duration.between(latestAcknowledgement.get(), endedAt),
                    longestEndByItself);
        }
    }

    private void expect(int exitCode, String event) {
        String text = "%s with exit code %d (%s)".formatted(event, server.exitCode(), lastLine());
        if (server.exitCode() == exitCode) {
            observations.note(text);
        } else {
            observations.problem(text);
        }
    }

    /** Sends SIGTERM; a server that doesn't end in time is killed. */
    void terminate() throws InterruptedException {
        noteEnd();
        if (server.isRunning()) {
            isEndNoted = true;
            Instant begun = Instant.now();
            server.terminate(LONGEST_WAIT_FOR_END);
            observations.end("SIGTERM", Duration.between(begun, Instant.now()), LONGEST_END);
            kill();
        }
    }

    /** Sends SIGKILL. */
    void kill() throws InterruptedException {
        noteEnd();
        isEndNoted = true;
        server.kill();
    }

    private String lastLine() {
        try {
            return Files.readAllLines(log).stream()
                    .filter(line -> !line.isBlank())
                    .reduce("no output", (earlier, later) -> later);
        } catch (IOException e) {
            return "no output";
        }
    }
}
