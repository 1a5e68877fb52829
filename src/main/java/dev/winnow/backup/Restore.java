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
 * A backup that was restored.
 *
 * @param missingKeys the names of key files that have to be put into the folder
 * @param log what the restored log holds; empty where it is in PostgreSQL or the database has another password
 */
public record Restore(Path data, Manifest manifest, List<String> missingKeys, Optional<RestoredLog> log) {

    public Restore {
        missingKeys = List.copyOf(missingKeys);
    }

    /** Whether a backup has keys in it, so that a passphrase is of use. */
    public static boolean needsPassphrase(Path file) throws IOException {
        try (Archive archive = Archive.open(file)) {
            return archive.manifest().hasKeys();
        }
    }

    /**
     * Restores all of a backup, or nothing.
     *
     * @param data missing, or an empty folder
     * @param erasures a list that was kept apart from the backup, to be added to the one in it
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
                    "Expected only the files of a data folder in the backup, found another; nothing was"
                            + " restored.");
        }
        archive.extract(entry, draft.resolve(entry.name()));
    }

    private static void decryptKeys(Path draft, char @Nullable [] passphrase) throws IOException {
        Path encrypted = draft.resolve(EncryptedKeys.NAME);
        if (Files.exists(encrypted) && passphrase != null) {
            Map<String, byte[]> keys = EncryptedKeys.decrypt(Files.readAllBytes(encrypted), passphrase)
                    .orElseThrow(
                            () -> new BackupException(
                                    "The passphrase isn't the one that the backup's keys were encrypted with; nothing was restored."));
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

    /** Whether the log is there as far as it was acknowledged. */
    public boolean isComplete() {
        return log.map(found -> found.missing().isEmpty()).orElse(true);
    }
}
