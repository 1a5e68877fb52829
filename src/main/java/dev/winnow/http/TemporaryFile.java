package dev.winnow.http;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** A file that is deleted once it was sent. */
public final class TemporaryFile {

    private static final Logger LOG = Logger.getLogger(TemporaryFile.class);

    private TemporaryFile() {}

    /** A client that disconnects is not a failure of the server. */
    public static StreamingOutput send(Path file) {
        return out -> {
            try {
                Files.copy(file, out);
            } catch (IOException e) {
                LOG.debugf("A download was interrupted: %s", e);
            } finally {
                Files.delete(file);
            }
        };
    }
}
