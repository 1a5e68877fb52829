package dev.winnow.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How much of a file system must stay free so that no write finds it full. */
final class FreeSpace {

    private static final long SHARE = 10;
    private static final long GROUPS = 2;

    private final Path folder;
    private final long limit;
    private long largestGroup;
    private @Nullable FileStore store;

    /**
     * @param folder exists
     * @param limit in bytes; at most a tenth of the file system counts; 0 for no limit at all
     */
    FreeSpace(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /** Another group that large, in bytes, may come. */
    synchronized void expect(long group) {
        largestGroup = Math.max(largestGroup, group);
    }

    synchronized boolean isEnough() {
        return limit == 0 || usable() >= demanded();
    }

    /** What must be free, in bytes. */
    synchronized long demanded() {
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

    /** Looked up once: that reads the table of all mounts, and this is asked before every group. */
    private synchronized FileStore store() throws IOException {
        FileStore known = store == null ? Files.getFileStore(folder) : store;
        store = known;
        return known;
    }
}
