package dev.winnow.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxSourceTest {

    private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType="
            + "\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType="
            + "\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>";
    private static final String WORKBOOK =
            "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                    + "<sheets><sheet name=\"Leads\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    private static final String RELATIONS =
            "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
    private static final String STYLES = "<styleSheet><cellXfs><xf numFmtId=\"0\"/></cellXfs></styleSheet>";
    private static final String HEADER = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>id</t></is></c></row>";

    @Test
    void cellsAreReadByTheirTypeAndFormat() throws IOException {
        byte[] file = workbook(sheet -> {
            fill(sheet, 0, "id", "number", "tiny", "large", "flag", "day", "time", "sum", "empty");
            Row row = sheet.createRow(2);
            row.createCell(0).setCellValue("L-1");
            row.createCell(1).setCellValue(120);
            row.createCell(2).setCellValue(0.1 + 0.2);
            row.createCell(3).setCellValue(6.2e7);
            row.createCell(4).setCellValue(true);
            row.createCell(5).setCellValue(LocalDate.of(2026, 1, 31));
            row.getCell(5).setCellStyle(style(sheet, "dd.mm.yyyy"));
            row.createCell(6).setCellValue(LocalDateTime.of(2026, 1, 31, 9, 30));
            row.getCell(6).setCellStyle(style(sheet, "m/d/yy h:mm"));
            row.createCell(7).setCellFormula("B3*2");
            row.getCell(7).setCellValue(240);
        });

        assertThat(TestFile.rows(TestFile.of("leads.xlsx", file)))
                .containsExactly("3: [L-1, 120, 0.3, 62000000, true, 2026-01-31, 2026-01-31T09:30:00Z, 240, ]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00 \"days\"", "[Red]0", "#,##0 \\d", "General", "0.0%", "[$EUR-407] #,##0.00"})
    void numbersWithOtherFormatsStayNumbers(String format) throws IOException {
        byte[] file = workbook(sheet -> {
            fill(sheet, 0, "id");
            sheet.createRow(1).createCell(0).setCellValue(45_000);
            sheet.getRow(1).getCell(0).setCellStyle(style(sheet, format));
        });

        assertThat(TestFile.rows(TestFile.of("leads.xlsx", file))).containsExactly("2: [45000]");
    }

    @Test
    void daysMayBeCountedFrom1904() throws IOException {
        byte[] file = workbook(sheet -> {
            sheet.getWorkbook().getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            fill(sheet, 0, "day");
            sheet.createRow(1).createCell(0).setCellValue(44_591);
            sheet.getRow(1).getCell(0).setCellStyle(style(sheet, "yyyy-mm-dd"));
        });

        assertThat(TestFile.rows(TestFile.of("leads.xlsx", file))).containsExactly("2: [2026-01-31]");
    }

    @Test
    void theFirstVisibleSheetIsReadAndRowsKeepTheirNumbers() throws IOException {
        byte[] file = workbook(sheet -> {
            sheet.getWorkbook().setSheetHidden(0, true);
            XSSFSheet second = sheet.getWorkbook().createSheet("Leads");
            fill(second, 2, "id", "a");
            fill(second, 9, "L-1", "x");
            fill(second, 10, "L-2");
            fill(second, 11, "L-3", "x", "y");
        });

        assertThat(TestFile.rows(TestFile.of("leads.xlsx", file)))
                .containsExactly("10: [L-1, x]", "11: [L-2, ]", "12: [expected 2 cells, as the header has, found 3]");
    }

    @Test
    void aCompressedWorkbookIsRead() throws IOException {
        byte[] file = workbook(sheet -> {
            fill(sheet, 0, "id");
            fill(sheet, 1, "L-1");
        });

        assertThat(TestFile.rows(TestFile.of("leads.xlsx.gz", TestFile.gzip(file))))
                .containsExactly("2: [L-1]");
    }

    @Test
    void thePositionIsTheShareOfRows() throws IOException {
        byte[] file = workbook(sheet -> {
            for (int row = 0; row < 10; row++) {
                fill(sheet, row, "L-" + row);
            }
        });

        try (LeadRows rows = LeadRows.open(TestFile.of("leads.xlsx", file))) {
            for (int row = 0; row < 4; row++) {
                rows.next();
            }
            assertThat(rows.position()).isEqualTo(new Position(5, 0.5));
        }
    }

    @Test
    void aPlainSheetIsRead() throws IOException {
        String sheet = HEADER + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>L-1</t></is></c></row>";

        assertThat(TestFile.rows(TestFile.of("leads.xlsx", zip(sheet)))).containsExactly("2: [L-1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"&#90;ZZZZZ2\"><v>1</v></c></row>",
                "<row r=\"2\"><c x=\">\" r='ZZZZZZ2'><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"A2\"><v><![CDATA[1]]></v></c></row>"
            })
    void cellsThatWouldTakeTheMemoryAreRefused(String row) {
        assertRefused(zip(HEADER + row), "expected ");
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        String text = "<t>" + "x".repeat(200_000) + "</t>";
        String row = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is>" + text + text + "</is></c></row>";

        assertRefused(zip(HEADER + row), "a text or formula that is too long for a cell");
    }

    @Test
    void aTagThatIsTooLongIsRefused() {
        assertRefused(zip(HEADER + "<row r=\"2\" x=\"" + "x".repeat(100_000) + "\"/>"), "a tag of more than");
    }

    @Test
    void formulasThatWouldTakeMinutesAreRefused() {
        String arrays = "<row r=\"2\"><c r=\"A2\"><f t=\"array\" ref=\"A2\">1</f><v>1</v></c></row>".repeat(1_001);
        String shared = "<row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"0\" ref=\"A2:A9\">" + "A1+".repeat(1_000)
                + "A1</f><v>1</v></c></row>";

        assertRefused(zip(HEADER + arrays), "array formulas");
        assertRefused(zip(HEADER + shared), "too long for a cell");
    }

    @Test
    void entitiesAreRefused() {
        Map<String, String> parts = parts(HEADER);
        parts.put("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + WORKBOOK);

        assertRefused(zip(parts), "a document type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32BE"})
    void otherEncodingsAreRefused(String charset) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts(HEADER).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                boolean isSheet = part.getKey().contains("sheet1");
                zip.write(part.getValue().getBytes(isSheet ? Charset.forName(charset) : StandardCharsets.UTF_8));
            }
        }

        assertRefused(bytes.toByteArray(), "another encoding than UTF-8");
    }

    @Test
    void aZipBombIsRefusedWhileItIsUnpacked() {
        Map<String, String> parts = parts(HEADER);
        parts.put("xl/media/image1.png", "\u0001".repeat(2_000_000));
        byte[] bomb = zip(parts);
        FileLimits limits = new FileLimits(1_000_000, 1_000_000, 1_000_000, 100, 10);

        assertThat(bomb.length).isLessThan(20_000);
        assertThatThrownBy(() -> TestFile.rows(TestFile.of("leads.xlsx", bomb), limits))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("unpacked");
    }

    @Test
    void sharedTextsThatTakeTooMuchMemoryAreRefused() {
        Map<String, String> parts = parts(HEADER);
        parts.put("xl/sharedStrings.xml", "<sst>" + "<si><t/></si>".repeat(10_000) + "</sst>");
        FileLimits limits = new FileLimits(1_000_000, 1_000_000, 500_000, 100, 10);

        assertThatThrownBy(() -> TestFile.rows(TestFile.of("leads.xlsx", zip(parts)), limits))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("of different texts");
    }

    @Test
    void aWorkbookThatIsTooLargeToHoldIsRefused() {
        FileLimits limits = new FileLimits(1_000_000, 100, 500_000, 100, 10);

        assertThatThrownBy(() -> TestFile.rows(TestFile.of("leads.xlsx", zip(HEADER)), limits))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("a workbook of at most 100 bytes, or a CSV file");
    }

    @Test
    void otherZipFilesAndBrokenCellsAreProblems() {
        assertRefused(zip(Map.of("a.txt", "x")), "another zip file");
        assertRefused(zip(HEADER + "<row r=\"2\"><c r=\"A2\"><v>1"), "after row 1");
        assertRefused(zip(HEADER + "<row r=\"2000000\"><c r=\"A2\"><v>1</v></c></row>"), "at most 1,048,576 rows");
    }

    private static void assertRefused(byte[] file, String message) {
        assertThatThrownBy(() -> TestFile.rows(TestFile.of("leads.xlsx", file)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(message);
    }

    private static byte[] workbook(Consumer<XSSFSheet> filling) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            filling.accept(workbook.createSheet("First"));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(XSSFSheet sheet, int row, String... texts) {
        Row cells = sheet.createRow(row);
        for (String text : List.of(texts)) {
            cells.createCell(Math.max(cells.getLastCellNum(), 0)).setCellValue(text);
        }
    }

    private static CellStyle style(XSSFSheet sheet, String format) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        return style;
    }

    private static Map<String, String> parts(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", TYPES);
        parts.put("xl/workbook.xml", WORKBOOK);
        parts.put("xl/_rels/workbook.xml.rels", RELATIONS);
        parts.put("xl/styles.xml", STYLES);
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        return parts;
    }

    private static byte[] zip(String rows) {
        return zip(parts(rows));
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
