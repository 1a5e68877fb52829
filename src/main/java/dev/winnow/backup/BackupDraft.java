package dev.winnow.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A temporary folder beside the backup, in which it is made, so that the file appears only once complete. */
final class BackupDraft implements AutoCloseable {

    private static final String ARCHIVE = "backup.zip";

    private final Path file;
    private final Path folder;

    private BackupDraft(Path file, Path folder) {
        this.file = file;
        this.folder = folder;
    }

    /** @param file the backup; must not exist */
    static BackupDraft of(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path parent = FileTree.parent(file);
        if (!Files.isDirectory(parent)) {
            throw new BackupException("The folder " + parent + " doesn't exist; create it first.");
        }
        return new BackupDraft(
                file.toAbsolutePath().normalize(),
                Files.createTempDirectory(parent, "." + file.getFileName() + ".", OwnerOnly.folder()));
    }

    Path folder() {
        return folder;
    }

    static Path archive(Path folder) {
        return folder.resolve(ARCHIVE);
    }

    void publish() throws IOException {
        Files.move(archive(folder), file);
        FileTree.forceFolder(FileTree.parent(file));
    }

    @Override
    public void close() throws IOException {
        FileTree.delete(folder);
    }
}
