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
 * Reads the whole log for requests, one at a time: each takes a connection to the database as long as it reads. An export
 * goes into a file first, so that a slow client keeps no connection.
 */
@ApplicationScoped
class LogFiles {

    private final AuditTrail trail;
    private final Semaphore turn = new Semaphore(1);

    LogFiles(AuditTrail trail) {
        this.trail = trail;
    }

    /** Empty where another request is reading. */
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

    /** A file to be deleted by whoever gets it; empty where another request is reading. */
    Optional<Path> export() throws IOException {
        if (!turn.tryAcquire()) {
            return Optional.empty();
        }
        try {
            Path file = Files.createTempFile("winnow-log", ".ndjson");
            boolean isWhole = false;
            try {
                trail.export(file);
                isWhole = true;
                return Optional.of(file);
            } finally {
                if (!isWhole) {
                    Files.deleteIfExists(file);
                }
            }
        } finally {
            turn.release();
        }
    }
}
