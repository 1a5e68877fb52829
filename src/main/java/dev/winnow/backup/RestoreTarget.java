package dev.winnow.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;

/**
 * The data folder to restore into, and a temporary folder in which its files are made. A new data folder appears with
 * all its files at once. In an existing one, such as a mounted volume, the database is moved last: a server doesn't
 * start with heads but without a database.
 */
final class RestoreTarget implements AutoCloseable {

    /** Present in the root of some file systems. */
    private static final String RECOVERED = "lost+found";

    private static final String PREFIX = ".restore.";

    private final Path data;
    private final Path draft;
    private final boolean exists;

    private RestoreTarget(Path data, Path draft, boolean exists) {
        this.data = data;
        this.draft = draft;
        this.exists = exists;
    }

    static RestoreTarget of(Path data) throws IOException {
        boolean exists = Files.exists(data);
        if (exists && !(Files.isDirectory(data) && isEmpty(data))) {
            throw new BackupException(
                    "Expected " + data
                            + " to be missing or an empty folder, found files in it; move them away or restore into another folder with --data.");
        }
        Path parent = exists ? data : FileTree.parent(data);
        Files.createDirectories(parent);
        return new RestoreTarget(data, Files.createTempDirectory(parent, PREFIX, OwnerOnly.folder()), exists);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        return FileTree.files(folder).stream().allMatch(file -> file.endsWith(RECOVERED));
    }

    /** The folder to make the files in. */
    Path draft() {
        return draft;
    }

    void publish() throws IOException {
        List<Path> files = FileTree.files(draft);
        for (Path file : files) {
            FileTree.force(file);
        }
        FileTree.forceFolder(draft);
        if (exists) {
            List<Path> databaseLast = files.stream()
                    .sorted(Comparator.comparing(file -> file.endsWith(DataFolder.DATABASE)))
                    .toList();
            for (Path file : databaseLast) {
                Files.move(file, data.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
                FileTree.forceFolder(data);
            }
        } else {
            Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
            FileTree.forceFolder(FileTree.parent(data));
        }
    }

    @Override
    public void close() throws IOException {
        FileTree.delete(draft);
    }
}
