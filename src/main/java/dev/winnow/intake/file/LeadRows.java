package dev.winnow.intake.file;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file of leads one by one, so that the file needn't fit into memory. */
public final class LeadRows implements Closeable {

    private static final int BUFFER = 65_536;
    private static final int START = 512;
    private static final String GZIP = ".gz";

    private final CountedBytes packed;
    private final long size;
    private final FileKind kind;
    private final RowSource source;
    private final FileLimits limits;
    private long row;
    private long count;
    private long skipped;
    private boolean isAtEnd;

    private LeadRows(CountedBytes packed, long size, FileKind kind, RowSource source, FileLimits limits) {
        this.packed = packed;
        this.size = size;
        this.kind = kind;
        this.source = source;
        this.limits = limits;
        this.count = kind == FileKind.NDJSON ? 0 : 1;
    }

    /** @throws UnreadableFileException if the file, or its header, can't be read */
    public static LeadRows open(LeadFile file) throws IOException {
        return open(file, FileLimits.STANDARD, List::size);
    }

    /**
     * Opens a file.
     *
     * @param understood how many names of a header are known, which helps to find out what separates the cells of CSV
     * @throws UnreadableFileException if the file, or its header, can't be read
     */
    public static LeadRows open(LeadFile file, FileLimits limits, ToLongFunction<List<String>> understood)
            throws IOException {
        InputStream stored = file.content().open();
        try {
            CountedBytes packed = new CountedBytes(stored, Long.MAX_VALUE);
            BufferedInputStream content = new BufferedInputStream(packed, BUFFER);
            String name = file.name();
            byte[] start = start(content);
            if (start.length > 1 && start[0] == 0x1F && start[1] == (byte) 0x8B) {
                content = new BufferedInputStream(
                        new CountedBytes(new GZIPInputStream(content, BUFFER), limits.bytes()), BUFFER);
                name = name.toLowerCase(Locale.ROOT).endsWith(GZIP)
                        ? name.substring(0, name.length() - GZIP.length())
                        : name;
                start = start(content);
            } else {
                content = new BufferedInputStream(new CountedBytes(content, limits.bytes()), BUFFER);
            }
            FileKind kind = FileKind.of(name, start);
            RowSource source =
                    switch (kind) {
                        case CSV -> CsvSource.open(content, limits, understood);
                        case XLSX -> XlsxSource.open(content, limits);
                        case NDJSON -> new NdjsonSource(content);
                    };
            return new LeadRows(packed, file.size(), kind, source, limits);
        } catch (ZipException | EOFException e) {
            stored.close();
            throw damaged();
        } catch (IOException | RuntimeException e) {
            stored.close();
            throw e;
        }
    }

    public FileKind kind() {
        return kind;
    }

    /** The names of the columns, each different; empty for newline-delimited JSON. */
    public List<String> header() {
        return source.header();
    }

    /** The same names with their places, from 0. */
    public Map<String, Integer> columns() {
        return Header.places(header());
    }

    /** Skips the rows up to and including this number. */
    public void skipTo(long number) {
        skipped = number;
    }

    /**
     * The next row that isn't blank; null after the last one.
     *
     * @throws UnreadableFileException if the rest of the file can't be read
     */
    public @Nullable LeadRow next() throws IOException {
        LeadRow next = read();
        while (next != null && next.number() <= skipped) {
            next = read();
        }
        return next;
    }

    private @Nullable LeadRow read() throws IOException {
        try {
            LeadRow next = source.next();
            isAtEnd = next == null;
            if (next != null) {
                row = next.number();
                count++;
                if (count > limits.rows() || row > limits.rows()) {
                    throw new UnreadableFileException(
                            String.format(Locale.ROOT, "at most %,d rows", limits.rows()), "more");
                }
            }
            return next;
        } catch (ZipException | EOFException e) {
            throw damaged();
        }
    }

    public Position position() {
        double share = isAtEnd ? 1 : source.share() >= 0 ? source.share() : packed.count() / (double) Math.max(size, 1);
        return new Position(row, Math.min(share, 1));
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private static UnreadableFileException damaged() {
        return new UnreadableFileException("a whole file", "one that is damaged or cut off");
    }

    private static byte[] start(BufferedInputStream content) throws IOException {
        content.mark(START);
        byte[] start = content.readNBytes(START);
        content.reset();
        return start;
    }
}
