package dev.winnow.audit.proof;

import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Verifies and exports the whole log, one request at a time, because each holds a database connection while it reads. An
 * export is written to a file first, so that a slow client holds no connection. Each is recorded with who asked for it.
 */
@ApplicationScoped
public class LogReadings {

    private final AuditTrail trail;
    private final EventLog events;
    private final Clock clock;
    private final Semaphore turn = new Semaphore(1);

    private volatile @Nullable VerifiedLog last;

    LogReadings(AuditTrail trail, EventLog events, Clock clock) {
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Empty while another request is reading. An event says what was found; a verification that can't be recorded, as on a
     * full disk, is returned all the same.
     */
    public Optional<VerifiedLog> verify(String by) {
        if (!turn.tryAcquire()) {
            return Optional.empty();
        }
        try {
            VerifiedLog verified = trail.verify(by, clock);
            last = verified;
            events.note(EventKind.LOG_VERIFIED, by, subject(verified.verification()));
            return Optional.of(verified);
        } finally {
            turn.release();
        }
    }

    private static String subject(Verification verification) {
        return "%s; records: %s, chains: %s"
                .formatted(verification.intact() ? "intact" : "altered", verification.records(), verification.chains());
    }

    /** The last verification on this node since its start. */
    public Optional<VerifiedLog> last() {
        return Optional.ofNullable(last);
    }

    /** Whether a request is reading. */
    public boolean isBusy() {
        return turn.availablePermits() == 0;
    }

    /** A file for the caller to delete; recorded before it is written. Empty while another request is reading. */
    public Optional<Path> export(String by) throws IOException {
        events.record(EventKind.EXPORTED, by, "the log");
        if (!turn.tryAcquire()) {
            return Optional.empty();
        }
        try {
            Path file = Files.createTempFile("winnow-log", ".ndjson");
            boolean isComplete = false;
            try {
                trail.export(file);
                isComplete = true;
                return Optional.of(file);
            } finally {
                if (!isComplete) {
                    Files.deleteIfExists(file);
                }
            }
        } finally {
            turn.release();
        }
    }
}
