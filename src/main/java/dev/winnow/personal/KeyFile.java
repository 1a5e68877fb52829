package dev.winnow.personal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A key in a file that its owner alone may read. */
public final class KeyFile {

    private KeyFile() {}

    /**
     * Makes the file, all of it or nothing, and on disk: what is encrypted or signed from now on is of no use without. A file
     * that another server has made meanwhile stays.
     */
    public static void create(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().normalize().resolveSibling("");
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(
                folder,
                "key",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                out.write(StandardCharsets.US_ASCII.encode(text));
                out.force(true);
            }
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // Another server was faster: its key is the one.
        } finally {
            Files.delete(draft);
        }
        try (FileChannel names = FileChannel.open(folder)) {
            names.force(true);
        }
    }
}
