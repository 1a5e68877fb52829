package dev.winnow.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBaseDefault;

/** A file that nobody in this process uses any more once reading or writing has failed. */
final class DurableFile extends FileBaseDefault {

    private final FileChannel file;
    private final StorageFailure failure;
    private final AtomicLong written;

    /**
     * @param file must force its writes
     * @param written counts the bytes
     */
    DurableFile(FileChannel file, StorageFailure failure, AtomicLong written) {
        this.file = file;
        this.failure = failure;
        this.written = written;
    }

    private interface Operation<T> {
        T run() throws IOException;
    }

    private <T> T attempt(Operation<T> operation) throws IOException {
        if (failure.reason().isPresent()) {
            throw new IOException("The database has failed: " + failure.reason().get());
        }
        try {
            return operation.run();
        } catch (IOException e) {
            failure.report(e);
            throw e;
        }
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        return attempt(() -> file.read(target, position));
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        int count = attempt(() -> file.write(source, position));
        written.addAndGet(count);
        return count;
    }

    @Override
    protected void implTruncate(long size) throws IOException {
        attempt(() -> file.truncate(size));
    }

    @Override
    public void force(boolean metadata) throws IOException {
        attempt(() -> {
            file.force(metadata);
            return file;
        });
    }

    @Override
    public long size() throws IOException {
        return attempt(file::size);
    }

    /** A lock held by another process isn't a failure. */
    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }
}
