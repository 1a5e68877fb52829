package dev.winnow.audit.erasure;

import dev.winnow.audit.chain.AuditSettings;
import dev.winnow.audit.chain.LineFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The list of erased leads, in a file outside the database, one pseudonym a line. If an older copy of the database is
 * restored, these leads are erased again.
 */
@ApplicationScoped
class ErasureList {

    private final LineFile file;

    ErasureList(AuditSettings settings) {
        this.file = new LineFile(settings.erasures());
    }

    /** Appends pseudonyms, on disk when this returns. */
    synchronized void add(Collection<UUID> subjects) {
        if (!subjects.isEmpty()) {
            try {
                file.append(subjects.stream().map(UUID::toString).toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    synchronized List<UUID> all() {
        try {
            return file.lines().stream().map(UUID::fromString).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
