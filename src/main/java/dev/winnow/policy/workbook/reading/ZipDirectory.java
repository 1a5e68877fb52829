package dev.winnow.policy.workbook.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The files of a zip archive, as its central directory lists them.
 *
 * <p>An archive describes each file twice: in the directory and in a header before its bytes. Programs differ in which of
 * the two they use, so both must agree. The files must follow each other from the first byte of the archive on, without
 * gaps and overlaps.
 */
final class ZipDirectory {

    private static final int HEADER = 0x04034b50;
    private static final int HEADER_BYTES = 30;
    private static final int ENCRYPTED = 1;

    /** Checksum and sizes follow the bytes, because the archive was written as a stream. */
    private static final int HAS_DESCRIPTOR = 8;

    /** A checksum and two sizes of 4 or 8 bytes, after an optional signature. */
    private static final List<Long> DESCRIPTOR_BYTES = List.of(12L, 16L, 20L, 24L);

    /** The sizes are in an extra field. */
    private static final int IS_ZIP64 = 0xFFFFFFFF;

    private final byte[] zip;
    private final ByteBuffer bytes;

    private ZipDirectory(byte[] zip) {
        this.zip = zip;
        this.bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The files in the order of their bytes; fails if it isn't a zip archive or an ambiguous one. */
    static List<PackedPart> read(byte[] zip) throws IOException {
        List<ZipArchiveEntry> entries;
        try (ZipFile directory = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(zip))
                .setUseUnicodeExtraFields(false)
                .setIgnoreLocalFileHeader(true)
                .get()) {
            entries = Collections.list(directory.getEntries());
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
        entries.sort(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset));
        return new ZipDirectory(zip).parts(entries);
    }

    private List<PackedPart> parts(List<ZipArchiveEntry> entries) throws IOException {
        List<PackedPart> parts = new ArrayList<>();
        long end = 0;
        boolean described = false;
        for (ZipArchiveEntry entry : entries) {
            long gap = entry.getLocalHeaderOffset() - end;
            if (described ? !DESCRIPTOR_BYTES.contains(gap) : gap != 0) {
                throw new IOException("parts that overlap, or bytes between them");
            }
            PackedPart part = part(entry, Math.toIntExact(entry.getLocalHeaderOffset()));
            parts.add(part);
            end = (long) part.start() + part.packedSize();
            described = (flags(Math.toIntExact(entry.getLocalHeaderOffset())) & HAS_DESCRIPTOR) != 0;
        }
        return parts;
    }

    private PackedPart part(ZipArchiveEntry entry, int header) throws IOException {
        if (header > zip.length - HEADER_BYTES || bytes.getInt(header) != HEADER) {
            throw new IOException("no part where the directory says");
        }
        byte[] name = entry.getRawName();
        int method = unsigned(header + 8);
        int nameEnd = header + HEADER_BYTES + name.length;
        long start = (long) nameEnd + unsigned(header + 28);
        long packedSize = entry.getCompressedSize();
        boolean agrees = unsigned(header + 26) == name.length
                && start <= zip.length
                && Arrays.equals(zip, header + HEADER_BYTES, nameEnd, name, 0, name.length)
                && method == entry.getMethod()
                && (method == ZipEntry.STORED || method == ZipEntry.DEFLATED)
                && (flags(header) & ENCRYPTED) == 0
                && isSame(entry, header);
        if (!agrees || packedSize < 0 || packedSize > zip.length - start || entry.getSize() < 0) {
            throw new IOException("a part that isn't as the directory says");
        }
        return new PackedPart(
                StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(name))
                        .toString(),
                zip,
                (int) start,
                (int) packedSize,
                entry.getSize(),
                entry.getCrc(),
                method == ZipEntry.DEFLATED);
    }

    /** Whether checksum and sizes are those of the directory, as far as they are known before the bytes. */
    private boolean isSame(ZipArchiveEntry entry, int header) {
        if ((flags(header) & HAS_DESCRIPTOR) != 0) {
            return true;
        }
        int packedSize = bytes.getInt(header + 18);
        int size = bytes.getInt(header + 22);
        return bytes.getInt(header + 14) == (int) entry.getCrc()
                && (packedSize == IS_ZIP64 || packedSize == (int) entry.getCompressedSize())
                && (size == IS_ZIP64 || size == (int) entry.getSize());
    }

    private int flags(int header) {
        return unsigned(header + 6);
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }
}
