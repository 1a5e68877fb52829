package dev.winnow.policy.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A workbook as the parts of its package, to build what other programs write. */
public final class RawWorkbook {

    public static final String TYPES = "[Content_Types].xml";
    public static final String WORKBOOK = "xl/workbook.xml";
    public static final String WORKBOOK_LINKS = "xl/_rels/workbook.xml.rels";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    public static RawWorkbook of(byte[] workbook) {
        RawWorkbook raw = new RawWorkbook();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
                raw.parts.put(next.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return raw;
    }

    /** The names of the parts in order. */
    public List<String> names() {
        return List.copyOf(parts.keySet());
    }

    public byte[] part(String part) {
        return Objects.requireNonNull(parts.get(part), part);
    }

    public String xml(String part) {
        return new String(part(part), StandardCharsets.UTF_8);
    }

    /** Changes the XML of a part. */
    public RawWorkbook change(String part, UnaryOperator<String> change) {
        parts.computeIfPresent(part, (name, bytes) -> change.apply(new String(bytes, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Changes the XML of all parts. */
    public RawWorkbook changeAll(UnaryOperator<String> change) {
        parts.keySet().forEach(part -> change(part, change));
        return this;
    }

    public RawWorkbook add(String part, String content) {
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Adds a part with a content type. */
    public RawWorkbook add(String part, String type, String content) {
        return add(part, content)
                .change(
                        TYPES,
                        xml -> xml.replace(
                                "</Types>",
                                "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/></Types>"));
    }

    /** Adds a relationship of the workbook. */
    public RawWorkbook link(String id, String type, String target) {
        return change(
                WORKBOOK_LINKS,
                xml -> xml.replace(
                        "</Relationships>",
                        "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target
                                + "\"/></Relationships>"));
    }

    /** Zipped as most programs do. */
    public byte[] bytes() {
        return written(new SeekableInMemoryByteChannel(), Zip64Mode.Never);
    }

    /** Zipped with 8-byte sizes before each part, as Python does for parts of unknown size. */
    public byte[] zip64() {
        return written(new SeekableInMemoryByteChannel(), Zip64Mode.Always);
    }

    /** Zipped as a stream, with the sizes behind each part. */
    public byte[] streamed(Zip64Mode mode) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // Hides that the position could be set.
        OutputStream stream = new OutputStream() {
            @Override
            public void write(int next) {
                bytes.write(next);
            }
        };
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(stream)) {
            write(out, mode);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private byte[] written(SeekableInMemoryByteChannel channel, Zip64Mode mode) {
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(channel)) {
            write(out, mode);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.copyOf(channel.array(), (int) channel.size());
    }

    private void write(ZipArchiveOutputStream out, Zip64Mode mode) throws IOException {
        out.setUseZip64(mode);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            out.putArchiveEntry(new ZipArchiveEntry(part.getKey()));
            out.write(part.getValue());
            out.closeArchiveEntry();
        }
    }
}
