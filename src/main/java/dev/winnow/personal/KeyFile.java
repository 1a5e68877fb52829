package dev.winnow.personal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A key in a file that only its owner can read. */
public final class KeyFile {

    private KeyFile() {}

    /**
     * Creates the file atomically, on disk when this returns: data encrypted or signed with the key are useless without
     * it. Keeps a file that another server created meanwhile.
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
            // Another server was faster: its key counts
        } finally {
            Files.delete(draft);
        }
        try (FileChannel names = FileChannel.open(folder)) {
            names.force(true);
        }
    }
}
