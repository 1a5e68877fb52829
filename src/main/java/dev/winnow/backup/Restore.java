package dev.winnow.backup;

import dev.winnow.audit.chain.RestoredLog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A restored backup.
 *
 * @param missingKeys names of the key files that must be put into the folder
 * @param log the restored log; empty if it is in PostgreSQL, or the database has another password
 */
public record Restore(Path data, Manifest manifest, List<String> missingKeys, Optional<RestoredLog> log) {

    public Restore {
        missingKeys = List.copyOf(missingKeys);
    }

    /** Whether a backup contains keys, so that a passphrase is useful. */
    public static boolean needsPassphrase(Path file) throws IOException {
        try (Archive archive = Archive.open(file)) {
            return archive.manifest().hasKeys();
        }
    }

    /**
     * Restores a whole backup, or nothing.
     *
     * @param data a missing or empty folder
     * @param erasures a list kept apart from the backup, added to the list in it; null for none
     * @param passphrase of the keys in the backup; null to leave them out
     */
    public static Restore from(Path file, Path data, @Nullable Path erasures, char @Nullable [] passphrase)
            throws IOException {
        try (Archive archive = Archive.open(file);
                RestoreTarget target = RestoreTarget.of(data)) {
            Manifest manifest = archive.manifest();
            FileTree.requireSpace(
                    target.draft(),
                    manifest.entries().stream().mapToLong(Manifest.Entry::size).sum());
            for (Manifest.Entry entry : manifest.entries()) {
                extract(archive, entry, target.draft());
            }
            decryptKeys(target.draft(), passphrase);
            if (erasures != null) {
                ErasedSubjects.add(erasures, target.draft().resolve(DataFolder.ERASURES));
            }
            Restore restored = checked(data, manifest, target.draft());
            target.publish();
            return restored;
        }
    }

    private static void extract(Archive archive, Manifest.Entry entry, Path draft) throws IOException {
        if (!DataFolder.FILES.contains(entry.name()) && !entry.name().equals(EncryptedKeys.NAME)) {
            throw new BackupException(
                    "Expected only files of a data folder in the backup, found another; nothing was restored.");
        }
        archive.extract(entry, draft.resolve(entry.name()));
    }

    private static void decryptKeys(Path draft, char @Nullable [] passphrase) throws IOException {
        Path encrypted = draft.resolve(EncryptedKeys.NAME);
        if (Files.exists(encrypted) && passphrase != null) {
            Map<String, byte[]> keys = EncryptedKeys.decrypt(Files.readAllBytes(encrypted), passphrase)
                    .orElseThrow(() -> new BackupException(
                            "The passphrase doesn't decrypt the keys in the backup; nothing was restored."));
            for (String name : DataFolder.KEYS) {
                byte[] key = keys.get(name);
                if (key != null) {
                    try (OutputStream out = OwnerOnly.create(draft.resolve(name))) {
                        out.write(key);
                    }
                }
            }
        }
        Files.deleteIfExists(encrypted);
    }

    private static Restore checked(Path data, Manifest manifest, Path draft) throws IOException {
        List<String> missing = DataFolder.KEYS.stream()
                .filter(name -> !Files.exists(draft.resolve(name)))
                .toList();
        Path database = draft.resolve(DataFolder.DATABASE);
        Optional<RestoredLog> log = Files.exists(database) ? read(database) : Optional.empty();
        return new Restore(data, manifest, missing, log);
    }

    private static Optional<RestoredLog> read(Path database) throws IOException {
        try {
            return RestoredLog.read(database, database.resolveSibling(DataFolder.HEADS));
        } catch (IOException e) {
            throw new BackupException(e.getMessage() + "; nothing was restored.");
        }
    }

    /** Whether the log contains all acknowledged records. */
    public boolean isComplete() {
        return log.map(found -> found.missing().isEmpty()).orElse(true);
    }
}
