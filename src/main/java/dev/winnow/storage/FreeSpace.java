package dev.winnow.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The free space that a file system needs so that no write fails. */
final class FreeSpace {

    private static final long SHARE = 10;
    private static final long GROUPS = 2;

    private final Path folder;
    private final long limit;
    private long largestGroup;
    private @Nullable FileStore store;

    /**
     * @param folder must exist
     * @param limit in bytes, capped at a tenth of the file system; 0 for no limit
     */
    FreeSpace(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /** Expects another group of this size, in bytes. */
    synchronized void expect(long group) {
        largestGroup = Math.max(largestGroup, group);
    }

    synchronized boolean isEnough() {
        return limit == 0 || usable() >= required();
    }

    boolean isLimited() {
        return limit > 0;
    }

    /** Bytes that must be free. */
    synchronized long required() {
        return Math.max(GROUPS * largestGroup, Math.min(limit, total() / SHARE));
    }

    long usable() {
        try {
            return store().getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long total() {
        try {
            return store().getTotalSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cached: the lookup reads the table of all mounts, and this is called before every group. */
    private synchronized FileStore store() throws IOException {
        FileStore known = store == null ? Files.getFileStore(folder) : store;
        store = known;
        return known;
    }
}
