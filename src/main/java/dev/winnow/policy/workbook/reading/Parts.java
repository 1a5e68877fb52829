package dev.winnow.policy.workbook.reading;

import dev.winnow.policy.workbook.WorkbookLimits;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The files inside a workbook's package, by path. */
final class Parts {

    /** Parts below this size may be packed however well. */
    private static final int SMALL_BYTES = 100_000;

    private final List<PackedPart> packed;
    private final Map<String, byte[]> bytes = new LinkedHashMap<>();
    private final long size;

    private Parts(List<PackedPart> packed) {
        this.packed = packed;
        this.size = size(packed);
    }

    /** Unpacks a package; fails if it isn't one, is ambiguous, or is compressed suspiciously well. */
    static Parts of(byte[] zip) throws IOException {
        List<PackedPart> packed = ZipDirectory.read(zip);
        requireDifferentNames(packed);
        Parts parts = new Parts(packed);
        if (parts.areTooLarge()) {
            return parts;
        }
        for (PackedPart part : packed) {
            if (part.size() > SMALL_BYTES && part.size() / WorkbookLimits.PACKED_RATIO > part.packedSize()) {
                throw new IOException("a part packed out of all proportion");
            }
        }
        for (PackedPart part : packed) {
            byte[] unpacked = part.unpack();
            if (!part.isFolder()) {
                parts.bytes.put(part.name(), unpacked);
            }
        }
        return parts;
    }

    /** The size of all parts together, in bytes. */
    long size() {
        return size;
    }

    /** Whether the unpacked size exceeds the limit; nothing is unpacked then. */
    boolean areTooLarge() {
        return size > WorkbookLimits.UNPACKED_BYTES;
    }

    /** The files and folders as they are packed, in the order of the package. */
    List<PackedPart> packed() {
        return packed;
    }

    /** In the order of the package. */
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

    private static void requireDifferentNames(List<PackedPart> packed) throws IOException {
        Set<String> names = new HashSet<>();
        for (PackedPart part : packed) {
            String name = part.name();
            boolean plain = !name.isEmpty() && !name.startsWith("/") && !name.contains("\\") && !name.contains("..");
            if (!plain || !names.add(name.toLowerCase(Locale.ROOT)) || names.size() > WorkbookLimits.PARTS) {
                throw new IOException("a part with a strange name, a part twice, or too many of them");
            }
        }
    }

    /** Stops adding above the limit, so that the sum can't overflow. */
    private static long size(List<PackedPart> packed) {
        long size = 0;
        for (PackedPart part : packed) {
            size += Math.min(part.size(), WorkbookLimits.UNPACKED_BYTES + 1L);
        }
        return size;
    }
}
