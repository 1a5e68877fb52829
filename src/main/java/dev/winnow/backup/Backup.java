package dev.winnow.backup;

import dev.winnow.control.ControlClient;
import dev.winnow.control.ControlSocket;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A complete backup.
 *
 * @param isOfRunningServer whether the running server made it
 */
public record Backup(Path file, Manifest manifest, boolean isOfRunningServer) {

    /**
     * Takes a backup of a data folder: from the server that runs on it, or from its files.
     *
     * @param data the server's data folder
     * @param file the backup to create; it appears once it is complete
     * @param passphrase to encrypt the keys with; null for a backup without keys
     */
    public static Backup take(Path data, Path file, char @Nullable [] passphrase) throws IOException {
        try (BackupDraft draft = BackupDraft.of(file)) {
            if (passphrase != null) {
                writeKeys(data, draft.folder(), passphrase);
            }
            Optional<String> answer = ControlClient.send(
                    ControlSocket.in(data),
                    RunningBackup.WORD,
                    draft.folder().toAbsolutePath().toString());
            if (answer.isEmpty()) {
                IdleBackup.write(data, draft.folder());
            }
            Manifest manifest;
            try (Archive archive = Archive.open(BackupDraft.archive(draft.folder()))) {
                manifest = archive.manifest();
            }
            draft.publish();
            return new Backup(file, manifest, answer.isPresent());
        }
    }

    private static void writeKeys(Path data, Path folder, char[] passphrase) throws IOException {
        Map<String, byte[]> keys = EncryptedKeys.read(data);
        if (!keys.containsKey(DataFolder.PERSONAL_DATA_KEY)) {
            throw new BackupException(
                    "Expected the key " + data.resolve(DataFolder.PERSONAL_DATA_KEY)
                            + ", found none; if winnow.personal-data.key names another file, back it up by hand, without --with-keys.");
        }
        try (OutputStream out = OwnerOnly.create(folder.resolve(EncryptedKeys.NAME))) {
            out.write(EncryptedKeys.encrypt(keys, passphrase));
        }
    }

    /** Size in bytes. */
    public long size() throws IOException {
        return Files.size(file);
    }
}
