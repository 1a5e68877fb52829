package dev.winnow.backup;

import dev.winnow.audit.chain.AuditSettings;
import dev.winnow.control.ControlCommand;
import dev.winnow.storage.DatabaseCopy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** Writes a backup of this server's data while it is in use. */
@ApplicationScoped
class RunningBackup implements ControlCommand {

    static final String WORD = "backup";

    private static final Logger LOG = Logger.getLogger(RunningBackup.class);

    private final Path heads;
    private final Path checkpoints;
    private final Path erasures;
    private final DatabaseCopy database;
    private final Semaphore one = new Semaphore(1);

    RunningBackup(AuditSettings settings, DatabaseCopy database) {
        this.heads = settings.heads();
        this.checkpoints = settings.checkpoints();
        this.erasures = settings.erasures();
        this.database = database;
    }

    @Override
    public String word() {
        return WORD;
    }

    /** @param folder to write the archive into */
    @Override
    public String run(String folder) throws IOException {
        try {
            writeTo(Path.of(folder));
            return "";
        } catch (BackupException e) {
            throw e;
        } catch (IOException | InvalidPathException e) {
            LOG.warn("Backup failed", e);
            throw new BackupException(
                    "The server can't write the backup: " + String.valueOf(e).replace('\n', ' ') + ".");
        }
    }

    /** @param folder must exist; encrypted keys in it are added to the archive */
    void writeTo(Path folder) throws IOException {
        if (!one.tryAcquire()) {
            throw new BackupException("Another backup is running; try again once it is done.");
        }
        try {
            FileTree.requireSpace(folder, database.size() + size(heads) + size(checkpoints) + size(erasures));
            write(folder);
        } finally {
            one.release();
        }
    }

    /** The order matters: the database is never older than heads and checkpoints, nor newer than the erasures. */
    private void write(Path folder) throws IOException {
        Manifest.Database kind = kind();
        try (ArchiveWriter archive = ArchiveWriter.create(BackupDraft.archive(folder))) {
            archive.add(DataFolder.HEADS, heads);
            archive.add(DataFolder.CHECKPOINTS, checkpoints);
            if (!kind.isPostgresql()) {
                archive.add(DataFolder.DATABASE, database::writeTo);
            }
            archive.add(DataFolder.ERASURES, erasures);
            archive.add(EncryptedKeys.NAME, folder.resolve(EncryptedKeys.NAME));
            archive.finish(kind);
        }
    }

    private Manifest.Database kind() throws BackupException {
        if (database.isEmbedded()) {
            return new Manifest.Database(Manifest.Database.H2, null);
        }
        return new Manifest.Database(
                Manifest.Database.POSTGRESQL,
                database.location()
                        .orElseThrow(() -> new BackupException(
                                "The server's database is in memory; there is nothing to back up.")));
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }
}
