package dev.winnow.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** An archive opened for reading. Rejects content that doesn't match the manifest. */
final class Archive implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    static Archive open(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        try {
            ZipFile zip = new ZipFile(path.toFile());
            try {
                return new Archive(zip, manifest(zip, path));
            } catch (IOException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw new BackupException("Expected a backup, found " + path + ", which isn't one or is damaged.");
        }
    }

    private static Manifest manifest(ZipFile zip, Path path) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new BackupException("Expected a backup, found " + path + ", which has no " + Manifest.NAME + ".");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Manifest.read(in.readAllBytes());
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Extracts an entry to a new file; if the entry is damaged, the file must not be used. */
    void extract(Manifest.Entry entry, Path to) throws IOException {
        ZipEntry found = zip.getEntry(entry.name());
        if (found == null) {
            throw damaged(entry);
        }
        MessageDigest digest = Sha256.digest();
        long size = 0;
        try (InputStream in = new DigestInputStream(zip.getInputStream(found), digest);
                var out = OwnerOnly.create(to)) {
            byte[] buffer = new byte[BUFFER];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
                size += count;
            }
        } catch (ZipException e) {
            throw damaged(entry);
        }
        if (size != entry.size() || !HexFormat.of().formatHex(digest.digest()).equals(entry.sha256())) {
            throw damaged(entry);
        }
    }

    private static BackupException damaged(Manifest.Entry entry) {
        return new BackupException("The backup is damaged: its " + entry.name()
                + " doesn't match the manifest; nothing was restored, use another backup.");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
