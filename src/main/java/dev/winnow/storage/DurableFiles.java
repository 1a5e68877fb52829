package dev.winnow.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.h2.store.fs.retry.FilePathRetryOnInterrupt;

/**
 * The files of the embedded database, as seen by H2: each write is on disk when it returns, interrupting a thread
 * doesn't close the file, and after the first failure no file is read or written.
 */
public final class DurableFiles extends FilePathWrapper {

    static final String SCHEME = "durable";

    /** Shared, as H2 creates paths by reflection. */
    static final StorageFailure FAILURE = new StorageFailure(FailStop::begin);

    private static final AtomicLong WRITTEN = new AtomicLong();

    private static final String WRITABLE = "rw";

    /** As {@code O_DSYNC}: data, and the metadata needed to read them. */
    private static final String WRITABLE_FORCED = "rwd";

    /** Bytes written by this process. */
    static long written() {
        return WRITTEN.get();
    }

    /** Registers the scheme with H2. */
    static void register() {
        FilePath.register(new FilePathRetryOnInterrupt());
        FilePath.register(new DurableFiles());
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new DurableFile(getBase().open(mode.equals(WRITABLE) ? WRITABLE_FORCED : mode), FAILURE, WRITTEN);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }
}
