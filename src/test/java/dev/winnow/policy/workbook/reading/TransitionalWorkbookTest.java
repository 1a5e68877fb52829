package dev.winnow.policy.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.TestWorkbook;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.RawWorkbook;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.ZippedWorkbook;
import dev.winnow.policy.workbook.annotation.AnnotatedWorkbook;
import dev.winnow.policy.workbook.editing.EditedWorkbook;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What other programs write is read, marked and edited like any workbook. */
class TransitionalWorkbookTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final TestWorkbook FIT = TestWorkbook.empty()
            .sheet("Fit")
            .set("Fit", "A1", "Title & \"more\"")
            .set("Fit", "B1", 15.5)
            .set("Fit", "C1", DAY)
            .set("Fit", "D1", true)
            .merge("Fit", "A3:B3");

    private final Problems problems = new Problems();

    /** @param bytes of a workbook with the cells of {@link #FIT} */
    record Form(String name, byte[] bytes) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Form> forms() {
        return Stream.of(
                new Form("plain", FIT.bytes()),
                new Form("streamed with Zip64", raw().streamed(Zip64Mode.Always)),
                new Form("Zip64", raw().zip64()),
                new Form("Strict Open XML", strict()),
                new Form("a written date", dated("2026-03-02")),
                new Form("a written date with midnight", dated("2026-03-02T00:00:00")),
                new Form("a written date of SheetJS", dated("2026-03-02T00:00:00.000Z")),
                new Form(
                        "leftovers",
                        raw().change(
                                        RawWorkbook.WORKBOOK,
                                        xml -> xml.replace(
                                                "</sheets>",
                                                "</sheets><definedNames><definedName name=\"x\">#REF!</definedName>"
                                                        + "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">"
                                                        + "#REF!</definedName><definedName name=\"_xlfn.LET\""
                                                        + " hidden=\"1\">#NAME?</definedName></definedNames>"))
                                .add("xl/metadata", "application/binary", "x")
                                .link(
                                        "rId90",
                                        "http://customschemas.google.com/relationships/workbookmetadata",
                                        "metadata")
                                .add(
                                        "xl/slicerCaches/slicerCache1.xml",
                                        "application/vnd.ms-excel.slicerCache+xml",
                                        "<x/>")
                                .link(
                                        "rId91",
                                        "http://schemas.microsoft.com/office/2007/relationships/slicerCache",
                                        "slicerCaches/slicerCache1.xml")
                                .bytes()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theCellsAreRead(Form form) {
        assertCells(read(form.bytes()).get(0));
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void problemsAreMarkedInACopy(Form form) {
        Problem problem = new Problem(ProblemKind.VALUE, new Source("a.xlsx", "Fit", 1, "B1"), "a", "b");

        byte[] marked = AnnotatedWorkbook.of("a.xlsx", form.bytes(), List.of(problem));

        List<SheetGrid> sheets = read(marked);
        assertThat(problems.all()).isEmpty();
        assertThat(sheets).extracting(SheetGrid::name).containsExactly("Problems", "Fit");
        assertCells(sheets.get(1));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void cellsAreEdited(Form form) throws IOException {
        EditedWorkbook workbook = new EditedWorkbook(form.bytes());
        workbook.set("Fit", 5, 0, new CellValue.Text("new"));

        SheetGrid sheet = read(workbook.bytes()).get(0);
        assertThat(problems.all()).isEmpty();
        assertCells(sheet);
        assertThat(sheet.cell(5, 0)).isEqualTo(new CellValue.Text("new"));
    }

    @Test
    void aWrittenDateThatIsNotShownAsOneStaysReadableInACopy() {
        byte[] bytes = ZippedWorkbook.change(
                dated("2026-03-02"), ZippedWorkbook.FIRST_SHEET, xml -> xml.replaceFirst("(r=\"C1\") s=\"1\"", "$1"));

        SheetGrid copy = read(AnnotatedWorkbook.of("a.xlsx", bytes, List.of())).get(1);

        assertThat(read(bytes).get(0).cell(1, 2)).isEqualTo(new CellValue.Date(DAY));
        assertThat(copy.cell(1, 2)).isEqualTo(new CellValue.Text("2026-03-02"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:30:00, expected a date without a time of day",
        "2026-03-01T23:00:00.000Z, expected a date without a time of day",
        "2026-02-30, expected a date from 1900-03-01",
        "1899-12-31, expected a date from 1900-03-01",
        "+12026-03-02T00:00:00, expected a date from 1900-03-01",
        "10:30:00, expected a date from 1900-03-01",
        "2 March, expected a date from 1900-03-01"
    })
    void aWrittenDateThatIsNoDayIsReported(String written, String expected) {
        read(dated(written));

        assertThat(problems.all()).singleElement().asString().startsWith("a.xlsx › Fit › C1: " + expected);
    }

    @Test
    void aTimeInAWrittenDateIsKeptInACopy() {
        byte[] copy = AnnotatedWorkbook.of("a.xlsx", dated("2026-03-02T18:00:00"), List.of());

        read(copy);

        assertThat(problems.all()).singleElement().asString().contains("found 2026-03-02 18:00");
    }

    private List<SheetGrid> read(byte[] bytes) {
        return new WorkbookReader(problems).read("a.xlsx", bytes);
    }

    private static void assertCells(SheetGrid sheet) {
        assertThat(sheet.cell(1, 0)).isEqualTo(new CellValue.Text("Title & \"more\""));
        assertThat(sheet.cell(1, 1)).isEqualTo(new CellValue.Decimal(new BigDecimal("15.5")));
        assertThat(sheet.cell(1, 2)).isEqualTo(new CellValue.Date(DAY));
        assertThat(sheet.cell(1, 3)).isEqualTo(new CellValue.Flag(true));
        assertThat(sheet.merged()).containsExactly(new SheetGrid.Region(3, 3, 0, 1));
    }

    private static RawWorkbook raw() {
        return RawWorkbook.of(FIT.bytes());
    }

    private static byte[] dated(String written) {
        return raw().change(
                        ZippedWorkbook.FIRST_SHEET,
                        xml -> xml.replaceFirst(
                                "<c r=\"C1\" s=\"1\"[^>]*><v>[\\d.]+</v>",
                                "<c r=\"C1\" s=\"1\" t=\"d\"><v>" + written + "</v>"))
                .bytes();
    }

    /** As Excel saves it as Strict Open XML Spreadsheet. */
    private static byte[] strict() {
        return RawWorkbook.of(dated("2026-03-02T00:00:00"))
                .changeAll(xml -> xml.replaceAll(
                                "\"http://schemas.openxmlformats.org/(spreadsheetml|officeDocument|drawingml)/2006/",
                                "\"http://purl.oclc.org/ooxml/$1/")
                        .replace("/extended-properties\"", "/extendedProperties\""))
                .change(
                        RawWorkbook.WORKBOOK,
                        xml -> xml.replaceFirst("<workbook ", "<workbook conformance=\"strict\" "))
                .bytes();
    }
}
