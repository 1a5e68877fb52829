package dev.winnow.policy.workbook.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Rewrites a workbook for POI, which opens fewer than {@link WorkbookReader} reads: the same parts in a plain archive,
 * with transitional names, and dates as numbers.
 */
public final class TransitionalWorkbook {

    private static final Pattern STRICT_NAME =
            Pattern.compile("(?<==)([\"'])(" + Pattern.quote(StrictNames.STRICT) + "[^\"'<>&]{1,200})\\1");

    /** A cell of type {@code d} with its formula and value. */
    private static final Pattern WRITTEN_DATE = Pattern.compile("(<(?:\\w+:)?c\\b[^<>]*?)\\st=([\"'])d\\2"
            + "([^<>]*>\\s*(?:<(?:\\w+:)?f\\b[^<>]*(?:/>|>[^<]*</(?:\\w+:)?f>)\\s*)?<(?:\\w+:)?v>)([^<]{1,40})(?=</)");

    private static final Pattern OTHER_DATE = Pattern.compile("(<(?:\\w+:)?c\\b[^<>]*?\\st=[\"'])d(?=[\"'])");

    private static final Pattern FORMAT = Pattern.compile("\\ss=[\"'](\\d{1,6})[\"']");

    private final Parts parts;
    private final CellTypes types;

    private TransitionalWorkbook(Parts parts) throws IOException {
        this.parts = parts;
        String main = WorkbookReader.main(parts);
        WorkbookPart workbook = new WorkbookPart();
        workbook.read(parts.part(main));
        this.types = WorkbookReader.types(parts, Relationships.of(parts, main), workbook);
    }

    /**
     * @param most the largest unpacked size, in bytes
     * @throws IOException if the file is larger or can't be read
     */
    public static byte[] of(byte[] workbook, int most) throws IOException {
        Parts parts = Parts.of(workbook);
        if (parts.size() > most) {
            throw new IOException("more than " + most + " bytes once unpacked");
        }
        return new TransitionalWorkbook(parts).zip();
    }

    private byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (String name : parts.names()) {
                out.putNextEntry(new ZipEntry(name));
                out.write(part(name));
            }
        }
        return bytes.toByteArray();
    }

    private byte[] part(String name) throws IOException {
        byte[] part = parts.part(name);
        if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
            return part;
        }
        // Every byte is a character and back, so that what isn't replaced stays the same.
        String text = new String(part, StandardCharsets.ISO_8859_1);
        String names = STRICT_NAME
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) + StrictNames.transitional(found.group(2)) + found.group(1)));
        String dates = WRITTEN_DATE
                .matcher(names)
                .replaceAll(found -> Matcher.quoteReplacement(
                        cell(found.group(1), found.group(3), found.group(4).strip())));
        return OTHER_DATE.matcher(dates).replaceAll("$1str").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The cell as a number, or as a text if it isn't shown as a date or isn't one. */
    private String cell(String before, String after, String date) {
        Matcher format = FORMAT.matcher(before + after);
        LocalDateTime time = ExcelDate.written(date);
        boolean isShown = format.find() && types.formats().isDate(Integer.parseInt(format.group(1)));
        return isShown && time != null
                ? before + after + BigDecimal.valueOf(DateUtil.getExcelDate(time, types.countsFrom1904()))
                : before + " t=\"str\"" + after + date;
    }
}
