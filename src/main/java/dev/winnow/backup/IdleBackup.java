package dev.winnow.backup;

import dev.winnow.audit.chain.RestoredLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Writes a backup of a data folder that no server uses. */
final class IdleBackup {

    private static final List<String> FILES = List.of(
            DataFolder.HEADS,
            DataFolder.ACCEPTED_HEADS,
            DataFolder.CHECKPOINTS,
            DataFolder.DATABASE,
            DataFolder.ERASURES);

    private IdleBackup() {}

    /** @param folder must exist; encrypted keys in it are added to the archive */
    static void write(Path data, Path folder) throws IOException {
        try (IdleFolder idle = IdleFolder.hold(data)) {
            Manifest.Database database = database(data);
            FileTree.requireSpace(folder, size(data));
            try (ArchiveWriter archive = ArchiveWriter.create(BackupDraft.archive(folder))) {
                for (String name : FILES) {
                    archive.add(name, data.resolve(name));
                }
                archive.add(EncryptedKeys.NAME, folder.resolve(EncryptedKeys.NAME));
                archive.finish(database);
            }
        }
    }

    private static Manifest.Database database(Path data) throws IOException {
        if (Files.exists(data.resolve(DataFolder.DATABASE))) {
            return new Manifest.Database(Manifest.Database.H2, null);
        }
        Set<String> kinds = RestoredLog.kinds(data.resolve(DataFolder.HEADS));
        if (kinds.equals(Set.of(Manifest.Database.POSTGRESQL))) {
            return new Manifest.Database(Manifest.Database.POSTGRESQL, null);
        }
        throw new BackupException("There is no database " + data.resolve(DataFolder.DATABASE)
                + "; name the server's data folder with --data.");
    }

    private static long size(Path data) throws IOException {
        long size = 0;
        for (String name : FILES) {
            size += Files.exists(data.resolve(name)) ? Files.size(data.resolve(name)) : 0;
        }
        return size;
    }
}
