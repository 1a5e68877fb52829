package dev.winnow.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;

/**
 * The data folder that a backup is restored into, and a folder in which its files are made first. A folder that isn't
 * there appears with all files at once. Into one that is there, such as a mounted volume, the database is moved last: a
 * server doesn't start with heads and no database.
 */
final class RestoreTarget implements AutoCloseable {

    /** What some file systems have in their root. */
    private static final String RECOVERED = "lost+found";

    private static final String PREFIX = ".restore.";

    private final Path data;
    private final Path draft;
    private final boolean isThere;

    private RestoreTarget(Path data, Path draft, boolean isThere) {
        this.data = data;
        this.draft = draft;
        this.isThere = isThere;
    }

    static RestoreTarget of(Path data) throws IOException {
        boolean isThere = Files.exists(data);
        if (isThere && !(Files.isDirectory(data) && isEmpty(data))) {
            throw new BackupException(
                    "Expected " + data
                            + " to be missing or an empty folder, found files in it; move them away or restore into another folder with --data.");
        }
        Path parent = isThere ? data : FileTree.parent(data);
        Files.createDirectories(parent);
        return new RestoreTarget(data, Files.createTempDirectory(parent, PREFIX, OwnerOnly.folder()), isThere);
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
        FileTree.forceNames(draft);
        if (isThere) {
            List<Path> databaseLast = files.stream()
                    .sorted(Comparator.comparing(file -> file.endsWith(DataFolder.DATABASE)))
                    .toList();
            for (Path file : databaseLast) {
                Files.move(file, data.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
                FileTree.forceNames(data);
            }
        } else {
            Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
            FileTree.forceNames(FileTree.parent(data));
        }
    }

    @Override
    public void close() throws IOException {
        FileTree.delete(draft);
    }
}
