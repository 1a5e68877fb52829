package dev.winnow.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.h2.store.fs.retry.FilePathRetryOnInterrupt;

/**
 * The files of the embedded database, as H2 is given them: each write is on disk when it returns, a thread that is
 * interrupted doesn't close the file, and after the first failure no file is read or written again.
 */
public final class DurableFiles extends FilePathWrapper {

    static final String SCHEME = "durable";

    /** H2 makes paths by reflection, so that they share this one. */
    static final StorageFailure FAILURE = new StorageFailure(FailStop::begin);

    private static final AtomicLong WRITTEN = new AtomicLong();

    private static final String WRITABLE = "rw";

    /** As {@code O_DSYNC}: data, and the metadata needed to read them again. */
    private static final String WRITABLE_FORCED = "rwd";

    /** How many bytes this process has written. */
    static long written() {
        return WRITTEN.get();
    }

    /** Makes H2 know the scheme. */
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
