package dev.winnow.identity;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A secret in a file that only the owner can read. */
final class SecretFile {

    private static final String OWNER_ONLY = "rw-------";

    private SecretFile() {}

    /** The file's content; creates the file from the supplier if it doesn't exist. */
    static String provide(Path file, Supplier<String> secret) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        }
        Path folder = file.toAbsolutePath().normalize().resolveSibling("");
        Files.createDirectories(folder);
        String text = secret.get();
        create(file, folder, text);
        return text;
    }

    /** Atomic and durable, because a server can't start with half a secret. */
    private static void create(Path file, Path folder, String text) throws IOException {
        Path draft = Files.createTempFile(folder, "secret", null, ownerOnly());
        try {
            try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                out.write(StandardCharsets.UTF_8.encode(text + "\n"));
                out.force(true);
            }
            Files.createLink(file, draft);
        } finally {
            Files.delete(draft);
        }
        try (FileChannel names = FileChannel.open(folder)) {
            names.force(true);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean isPosix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return isPosix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
                }
                : new FileAttribute<?>[0];
    }
}
