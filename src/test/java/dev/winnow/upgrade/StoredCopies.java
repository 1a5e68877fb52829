package dev.winnow.upgrade;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Where copies are of what earlier builds stored. Each has a folder with one for each database. */
final class StoredCopies {

    static final Path FOLDER = Path.of("src/test/resources/stored");
    static final String H2 = "h2";
    static final String POSTGRESQL = "postgresql";
    static final String H2_FILE = "winnow.mv.db";
    static final String DUMP = "winnow.sql";
    private static final String PACKED = ".gz";

    static final String PERSONAL_DATA_KEY = "personal-data.key";
    static final String AUDIT_KEY = "audit.key";
    static final String CHECKPOINTS = "checkpoints.ndjson";
    static final String SESSION_KEY = "session.key";
    static final String ADMIN_PASSWORD = "admin.password";
    static final String INTEGRATION_KEY = "integration.key";

    /** What is kept beside a database. */
    static final List<String> FILES =
            List.of(PERSONAL_DATA_KEY, AUDIT_KEY, CHECKPOINTS, SESSION_KEY, ADMIN_PASSWORD, INTEGRATION_KEY);

    private StoredCopies() {}

    /** The names of all copies, sorted. */
    static List<String> names() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path folder(String name, String database) {
        return FOLDER.resolve(name).resolve(database);
    }

    /** A fresh copy, unpacked, that a server may write to. */
    static Path writable(String name, String database) throws IOException {
        Path target = Files.createDirectories(Path.of("target", "stored", name, database))
                .toAbsolutePath();
        try (Stream<Path> old = Files.list(target)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        try (Stream<Path> files = Files.list(folder(name, database))) {
            for (Path file : files.toList()) {
                String fileName = file.getFileName().toString();
                if (fileName.endsWith(PACKED)) {
                    String unpacked = fileName.substring(0, fileName.length() - PACKED.length());
                    Files.write(target.resolve(unpacked), unpacked(file.resolveSibling(unpacked)));
                } else {
                    Files.copy(file, target.resolve(fileName));
                }
            }
        }
        return target;
    }

    static void pack(Path file, Path folder) throws IOException {
        Path packed = packed(folder.resolve(file.getFileName()));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(file, out);
        }
    }

    /** What a file that is kept packed holds. */
    static byte[] unpacked(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed(file)))) {
            return in.readAllBytes();
        }
    }

    static boolean isKept(Path file) {
        return Files.exists(packed(file));
    }

    private static Path packed(Path file) {
        return file.resolveSibling(file.getFileName() + PACKED);
    }
}
