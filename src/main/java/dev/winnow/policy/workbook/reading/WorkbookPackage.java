package dev.winnow.policy.workbook.reading;

import dev.winnow.policy.workbook.WorkbookLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** The parts of a workbook and how they refer to each other, for replacing single parts. */
public final class WorkbookPackage {

    /** The earliest time in a zip file. */
    private static final LocalDateTime FIRST_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Parts parts;
    private final String main;
    private final WorkbookPart workbook = new WorkbookPart();
    private final Map<String, String> sheets = new HashMap<>();

    private WorkbookPackage(Parts parts) throws IOException {
        this.parts = parts;
        this.main = WorkbookReader.main(parts);
        workbook.read(parts.part(main));
        Relationships relationships = Relationships.of(parts, main);
        for (WorkbookPart.Listed sheet : workbook.sheets()) {
            if (relationships.leadsTo("worksheet", sheet.relationship())) {
                sheets.put(sheet.name(), relationships.target(sheet.relationship(), "worksheet"));
            }
        }
    }

    /** @throws IOException if it isn't a workbook, is ambiguous or exceeds the limits */
    public static WorkbookPackage of(byte[] workbook) throws IOException {
        Parts parts = workbook.length <= WorkbookLimits.FILE_BYTES ? Parts.of(workbook) : null;
        if (parts == null || parts.areTooLarge()) {
            throw new IOException("it is larger than 2 MB, or 16 MB once unpacked");
        }
        return new WorkbookPackage(parts);
    }

    /** The path of the part that lists the sheets. */
    public String main() {
        return main;
    }

    /** The path of a worksheet; null if there is none of that name. */
    public @Nullable String sheet(String name) {
        return sheets.get(name);
    }

    /** The path of the part that holds a part's relationships. */
    public static String relationships(String owner) {
        return Relationships.path(owner);
    }

    /** The paths of the parts that a part refers to, by the last word of the relationship's type. */
    public List<String> related(String owner, String word) throws IOException {
        return Relationships.ofAny(parts, owner).all(word);
    }

    /** Whether dates count from 1904, as on old Macs, instead of 1900. */
    public boolean countsFrom1904() {
        return workbook.countsFrom1904();
    }

    /** The formats in the styles part. */
    public static Formats formats(byte[] styles) throws IOException {
        Formats formats = new Formats();
        formats.read(styles);
        return formats;
    }

    public byte[] part(String path) throws IOException {
        return parts.part(path);
    }

    /** A part of plain XML: well-formed, in UTF-8, of tags and text only. Fails for any other. */
    public byte[] xml(String path) throws IOException {
        byte[] part = parts.part(path);
        new PlainXml().read(part);
        return part;
    }

    /**
     * The workbook with some parts replaced and all others byte for byte.
     *
     * @param changed by path
     * @param dropped paths of parts to leave out
     */
    public byte[] with(Map<String, PackedPart> changed, Set<String> dropped) throws IOException {
        SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            out.setUseZip64(Zip64Mode.Never);
            for (PackedPart part : parts.packed()) {
                if (!dropped.contains(part.name())) {
                    add(changed.getOrDefault(part.name(), part), out);
                }
            }
        }
        byte[] zip = new byte[Math.toIntExact(bytes.size())];
        System.arraycopy(bytes.array(), 0, zip, 0, zip.length);
        return zip;
    }

    private static void add(PackedPart part, ZipArchiveOutputStream out) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(part.name());
        entry.setMethod(part.deflated() ? ZipEntry.DEFLATED : ZipEntry.STORED);
        entry.setSize(part.size());
        entry.setCompressedSize(part.packedSize());
        entry.setCrc(part.checksum());
        entry.setTimeLocal(FIRST_TIME);
        out.addRawArchiveEntry(entry, new ByteArrayInputStream(part.zip(), part.start(), part.packedSize()));
    }

    /** Only checks. */
    private static final class PlainXml extends PartHandler {

        PlainXml() {
            super("");
        }

        @Override
        void begin(String element, Attributes attributes) {}
    }
}
