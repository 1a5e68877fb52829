package dev.winnow.policy.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** The parts of a workbook, to be changed as no spreadsheet program would. */
final class Package {

    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String TEXTS = "xl/sharedStrings.xml";
    static final String STYLES = "xl/styles.xml";
    static final String WORKBOOK = "xl/workbook.xml";
    static final String TYPES = "[Content_Types].xml";

    /** A part by its name; names may stand twice. */
    record Part(String name, byte[] bytes) {}

    private final List<Part> parts = new ArrayList<>();

    static Package of(byte[] workbook) {
        Package made = new Package();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
                made.parts.add(new Part(next.getName(), in.readAllBytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return made;
    }

    List<Part> parts() {
        return parts;
    }

    Package change(String name, UnaryOperator<String> change) {
        parts.replaceAll(part -> part.name().equals(name)
                ? new Part(name, change.apply(text(part)).getBytes(StandardCharsets.UTF_8))
                : part);
        return this;
    }

    Package replace(String name, String from, String to) {
        return change(name, text -> {
            if (!text.contains(from)) {
                throw new IllegalArgumentException(name + " doesn't hold " + from);
            }
            return text.replace(from, to);
        });
    }

    Package add(String name, String text) {
        return add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Package add(String name, byte[] bytes) {
        parts.add(new Part(name, bytes));
        return this;
    }

    Package remove(String name) {
        parts.removeIf(part -> part.name().equals(name));
        return this;
    }

    String text(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .map(Package::text)
                .findFirst()
                .orElseThrow();
    }

    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            for (Part part : parts) {
                out.putArchiveEntry(new ZipArchiveEntry(part.name()));
                out.write(part.bytes());
                out.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String text(Part part) {
        return new String(part.bytes(), StandardCharsets.UTF_8);
    }
}
