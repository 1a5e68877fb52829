package dev.winnow.policy.workbook.reading;

import dev.winnow.policy.workbook.WorkbookLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The files inside a workbook's package, by path.
 *
 * <p>A zip file lists its content twice, and programs differ in which list they use, so only files whose lists agree
 * are accepted.
 */
final class Parts {

    private final Map<String, byte[]> bytes = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final List<String> summary = new ArrayList<>();
    private final byte[] buffer = new byte[8_192];
    private long size;

    private Parts() {}

    /** Unpacks a package; fails if it isn't one, is ambiguous, or is compressed suspiciously well. */
    static Parts of(byte[] zip) throws IOException {
        Parts parts = new Parts();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null && !parts.areTooLarge(); ) {
                parts.add(entry, in);
                entry = in.getNextEntry();
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("a name that isn't UTF-8", e);
        }
        if (!parts.areTooLarge()) {
            parts.requireSameDirectory(zip);
        }
        return parts;
    }

    /** The size of all parts together, in bytes. */
    long size() {
        return size;
    }

    /** Whether the unpacked size exceeds the limit; the rest isn't unpacked then. */
    boolean areTooLarge() {
        return size > WorkbookLimits.UNPACKED_BYTES;
    }

    Set<String> names() {
        return Collections.unmodifiableSet(bytes.keySet());
    }

    boolean has(String name) {
        return bytes.containsKey(name);
    }

    byte[] part(String name) throws IOException {
        byte[] part = bytes.get(name);
        if (part == null) {
            throw new IOException("no part " + name);
        }
        return part;
    }

    private void add(ZipEntry entry, ZipInputStream in) throws IOException {
        String name = entry.getName();
        boolean plain = !name.isEmpty() && !name.startsWith("/") && !name.contains("\\") && !name.contains("..");
        if (!plain || !names.add(name.toLowerCase(Locale.ROOT)) || names.size() > WorkbookLimits.PARTS) {
            throw new IOException("a part with a strange name, a part twice, or too many of them");
        }
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        CRC32 checksum = new CRC32();
        for (int read = in.read(buffer); read >= 0 && !areTooLarge(); read = in.read(buffer)) {
            size += read;
            checksum.update(buffer, 0, read);
            part.write(buffer, 0, read);
        }
        summary.add(summary(name, part.size(), checksum.getValue()));
        if (!entry.isDirectory()) {
            bytes.put(name, part.toByteArray());
        }
    }

    private void requireSameDirectory(byte[] zip) throws IOException {
        List<String> listed = new ArrayList<>();
        try (ZipFile directory = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(zip))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(directory.getEntries())) {
                listed.add(summary(entry.getName(), entry.getSize(), entry.getCrc()));
                if (entry.getSize() > 100_000
                        && entry.getSize() / WorkbookLimits.PACKED_RATIO > entry.getCompressedSize()) {
                    throw new IOException("a part packed out of all proportion");
                }
            }
        }
        Collections.sort(listed);
        Collections.sort(summary);
        if (!listed.equals(summary)) {
            throw new IOException("parts that aren't those the directory lists");
        }
    }

    private static String summary(String name, long size, long checksum) {
        return name + ' ' + size + ' ' + checksum;
    }
}
