package dev.winnow.web.audit;

import dev.winnow.audit.proof.AuditTrail;
import dev.winnow.audit.proof.Verification;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Verifies and exports the whole log, one request at a time, because each holds a database connection while it reads. An
 * export is written to a file first, so that a slow client holds no connection.
 */
@ApplicationScoped
class LogFiles {

    private final AuditTrail trail;
    private final Semaphore turn = new Semaphore(1);

    LogFiles(AuditTrail trail) {
        this.trail = trail;
    }

    /** Empty while another request is reading. */
    Optional<Verification> verify() {
        if (!turn.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(trail.verify());
        } finally {
            turn.release();
        }
    }

    /** A file for the caller to delete. Empty while another request is reading. */
    Optional<Path> export() throws IOException {
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
