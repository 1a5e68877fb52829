package dev.winnow.intake.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are read, up to a limit. */
final class CountedBytes extends FilterInputStream {

    private final long limit;
    private long count;

    CountedBytes(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            add(1);
        }
        return read;
    }

    /** @throws UnreadableFileException beyond the limit */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read > 0) {
            add(read);
        }
        return read;
    }

    private void add(int bytes) throws UnreadableFileException {
        count += bytes;
        if (count > limit) {
            throw new UnreadableFileException("at most " + FileLimits.shown(limit) + " unpacked", "more");
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
