package dev.winnow.release.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestPolicyBuilder;
import dev.winnow.policy.TestRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiffWorkbookTest {

    private static final PolicyFiles BASE = TestPolicy.files();
    private static final int FIRST_ROW = 3;

    @Test
    void everyRowOfBothVersionsIsThereInTheColourOfWhatBecameOfIt() throws IOException {
        XSSFSheet sheet = changed().getSheet("Fit");

        assertThat(texts(sheet))
                .containsExactly(
                        List.of("FIT-CTR-01", "moved", "17 → 13", "DE", "5"),
                        List.of("FIT-IND-01", "changed", "13 → 14", "fintech, saas", "20 → 22", "What we win most."),
                        List.of("FIT-IND-02", "removed", "14", "gambling", "-25", "Not an industry we serve"),
                        List.of("FIT-NEW-01", "added", "15", "retail", "7"),
                        List.of("FIT-EMP-01", "15 → 16", "50, 200", "15"),
                        List.of("FIT-EMP-02", "16 → 17", "200, 1000", "25"));
        assertThat(IntStream.range(FIRST_ROW, 9).mapToObj(row -> fill(sheet, row, 0)))
                .containsExactly("D6E4FB", "FEF3A5", "FBD5D5", "D1F0D5", "none", "none");
        assertThat(fill(sheet, 4, 6)).isEqualTo("FEF3A5");
        assertThat(fill(sheet, 4, 3)).isEqualTo("none");
        assertThat(cell(sheet, 5, 0).getCellStyle().getFont().getStrikeout()).isTrue();
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) FIRST_ROW);
    }

    @Test
    void summaryStandsFirstWithALegend() throws IOException {
        XSSFWorkbook workbook = changed();

        XSSFSheet summary = workbook.getSheetAt(0);
        assertThat(summary.getSheetName()).isEqualTo("Summary");
        assertThat(cell(summary, 1, 0).getStringCellValue()).isEqualTo("1 row changed, 1 added, 1 removed, 1 moved");
        assertThat(texts(summary))
                .contains(
                        List.of("Fit", "changed", "1 row changed, 1 added, 1 removed, 1 moved", "tables.xlsx › Fit"),
                        List.of("Colours"),
                        List.of("removed", "a row, column or sheet that is gone"));
        assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
    }

    @Test
    void noTextIsAFormula() throws IOException {
        List<String> hostile = List.of("=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "-1+1", "_x0041_");
        PolicyFiles after = BASE;
        for (int index = 0; index < hostile.size(); index++) {
            String text = hostile.get(index);
            String cell = "F" + (13 + index);
            after = TestPolicy.changed(
                    after,
                    TestPolicyBuilder.TABLES,
                    workbook -> workbook.change(whole -> whole.getSheet("Fit")
                            .getRow(Integer.parseInt(cell.substring(1)) - 1)
                            .createCell(5)
                            .setCellValue(text)));
        }

        XSSFWorkbook workbook = open(DiffWorkbook.of(after, BASE));

        workbook.forEach(sheet -> sheet.forEach(
                row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
        assertThat(texts(workbook.getSheet("Fit")).toString()).contains("=1+1 → (blank)");
    }

    @Test
    void rowsThatWentToAnotherTableAreShownInBoth() throws IOException {
        PolicyFiles after = TestPolicy.changed(
                BASE,
                TestPolicyBuilder.TABLES,
                workbook -> workbook.change(whole -> {
                    SheetRows.remove(whole.getSheet("Fit"), 17);
                    SheetRows.insert(whole.getSheet("Need"), 13, TestRow.of("FIT-CTR-01 | | | | | | 5"));
                }));

        XSSFWorkbook workbook = open(DiffWorkbook.of(BASE, after));

        String place = "tables.xlsx › Fit › row 17 → tables.xlsx › Need › row 13";
        assertThat(texts(workbook.getSheet("Need"))).contains(List.of("FIT-CTR-01", "moved, changed", place, "5"));
        assertThat(texts(workbook.getSheet("Fit"))).contains(List.of("FIT-CTR-01", "moved", place, "DE", "5"));
    }

    @Test
    void rulesStandOnASheetOfTheirOwn() throws IOException {
        PolicyFiles after = TestPolicy.builder().withoutRules().files();

        XSSFWorkbook workbook = open(DiffWorkbook.of(BASE, after));

        assertThat(texts(workbook.getSheet("DRL")).get(0)).startsWith("webinar, then demo request", "removed");
    }

    @Test
    void sheetNamesAreMadeFit() {
        SheetNames names = new SheetNames();

        assertThat(names.next("Summary")).isEqualTo("Summary");
        assertThat(names.next("summary")).isEqualTo("summary (2)");
        assertThat(names.next("a/b:c")).isEqualTo("a-b-c");
        assertThat(names.next("x".repeat(40))).hasSize(31);
        assertThat(names.next("x".repeat(40))).hasSize(31).endsWith(" (2)");
    }

    private static XSSFWorkbook changed() throws IOException {
        PolicyFiles after =
                TestPolicy.changed(BASE, TestPolicyBuilder.TABLES, workbook -> workbook.set("Fit", "E13", 22)
                        .change(whole -> {
                            XSSFSheet sheet = whole.getSheet("Fit");
                            SheetRows.move(sheet, 17, 13);
                            SheetRows.remove(sheet, 15);
                            SheetRows.insert(sheet, 15, TestRow.of("FIT-NEW-01 | retail | | | 7"));
                        }));
        return open(DiffWorkbook.of(BASE, after));
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    /** Of the rows below the headings the cells that are filled. */
    private static List<List<String>> texts(XSSFSheet sheet) {
        DataFormatter shown = new DataFormatter();
        return IntStream.rangeClosed(FIRST_ROW, sheet.getLastRowNum())
                .mapToObj(sheet::getRow)
                .map(row -> texts(row, shown))
                .toList();
    }

    private static List<String> texts(@Nullable Row row, DataFormatter shown) {
        return row == null
                ? List.of()
                : IntStream.range(0, row.getLastCellNum())
                        .mapToObj(row::getCell)
                        .map(shown::formatCellValue)
                        .filter(text -> !text.isEmpty())
                        .toList();
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static String fill(XSSFSheet sheet, int row, int column) {
        Cell cell = cell(sheet, row, column);
        return ((XSSFCell) cell).getCellStyle().getFillForegroundColorColor() == null
                ? "none"
                : ((XSSFCell) cell)
                        .getCellStyle()
                        .getFillForegroundXSSFColor()
                        .getARGBHex()
                        .substring(2);
    }
}
