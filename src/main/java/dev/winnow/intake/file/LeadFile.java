package dev.winnow.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of leads, which can be opened several times.
 *
 * @param name its name, without a folder; its end says what kind of file it is
 * @param size in bytes, as stored: compressed if the file is
 */
public record LeadFile(String name, long size, Content content) {

    /** Opens the file at its start. The stream may decrypt while it is read. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    public static LeadFile of(Path path) throws IOException {
        return new LeadFile(String.valueOf(path.getFileName()), Files.size(path), () -> Files.newInputStream(path));
    }
}
