package dev.winnow.policy.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.TestWorkbook;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.ZippedWorkbook;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ooxml.POIXMLDocumentPart.RelationPart;
import org.apache.poi.xssf.usermodel.XSSFFactory;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookReaderTest {

    private static final String NOT_A_WORKBOOK =
            "a.xlsx: expected a workbook in .xlsx format, found a file that can't be read as one";

    private final Problems problems = new Problems();

    @Test
    void visibleSheetsAreReadInTheirOrder() {
        byte[] bytes = TestWorkbook.empty().sheet("Second").sheet("First").bytes();

        List<SheetGrid> sheets = new WorkbookReader(problems).read("a.xlsx", bytes);

        assertThat(sheets).extracting(SheetGrid::name).containsExactly("Second", "First");
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Industry;Points\nfintech;15\n", "PK\u0003\u0004 and nothing more", "<html></html>"})
    void aFileThatIsNoWorkbookIsRejected(String content) {
        List<String> found = read(content.getBytes(StandardCharsets.UTF_8));

        assertThat(found).containsExactly(NOT_A_WORKBOOK);
    }

    @Test
    void aWorkbookCutShortIsRejected() {
        byte[] whole = TestWorkbook.empty().sheet("Fit").bytes();
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        List<String> found = read(half);

        assertThat(found).containsExactly(NOT_A_WORKBOOK);
    }

    @Test
    void aFileOverTwoMegabytesIsRejected() {
        List<String> found = read(new byte[2 * 1024 * 1024 + 1]);

        assertThat(found).containsExactly("a.xlsx: expected at most 2 MB, found 2097153 bytes");
    }

    @Test
    void aZipBombIsRejected() {
        byte[] bomb = withSheetData("<sheetData>" + " ".repeat(15_000_000) + "</sheetData>");

        List<String> found = read(bomb);

        assertThat(found).containsExactly(NOT_A_WORKBOOK);
    }

    @Test
    void aWorkbookOfMoreThanSixteenMegabytesUnpackedIsRejected() {
        byte[] large = withSheetData("<sheetData>" + "<row><c/><c/></row>".repeat(1_000_000) + "</sheetData>");

        List<String> found = read(large);

        assertThat(large).hasSizeLessThan(2 * 1024 * 1024);
        assertThat(found).containsExactly("a.xlsx: expected at most 16 MB once unpacked, found more");
    }

    @Test
    void aSharedFormulaNestedVeryDeepIsReportedLikeAnyOther() {
        String deep = "(".repeat(20_000) + "1" + ")".repeat(20_000);
        byte[] bytes = withSheetData("<sheetData><row r=\"1\"><c r=\"A1\"><f t=\"shared\" ref=\"A1:B1\" si=\"0\">"
                + deep + "</f><v>1</v></c><c r=\"B1\"><f t=\"shared\" si=\"0\"/><v>1</v></c></row></sheetData>");

        List<String> found = read(bytes);

        assertThat(found)
                .containsExactly(
                        "a.xlsx › Fit › A1: expected a value, found the formula =…",
                        "a.xlsx › Fit › B1: expected a value, found the formula =…");
    }

    @Test
    void aDocumentTypeWithEntitiesIsRejected() {
        byte[] bytes = ZippedWorkbook.change(
                TestWorkbook.empty().sheet("Fit").bytes(), ZippedWorkbook.FIRST_SHEET, xml -> xml.replace(
                                "<worksheet",
                                "<!DOCTYPE worksheet [<!ENTITY host SYSTEM \"file:///etc/hostname\">]><worksheet")
                        .replace("<sheetData/>", "<sheetData><row><c t=\"str\"><v>&host;</v></c></row></sheetData>"));

        List<String> found = read(bytes);

        assertThat(found).containsExactly(NOT_A_WORKBOOK);
    }

    @Test
    void elementsNestedVeryDeepAreRejected() {
        byte[] bytes = ZippedWorkbook.change(
                TestWorkbook.empty().sheet("Fit").bytes(),
                ZippedWorkbook.FIRST_SHEET,
                xml -> xml.replace("<sheetData/>", "<a>".repeat(100_000) + "</a>".repeat(100_000) + "<sheetData/>"));

        List<String> found = read(bytes);

        assertThat(found).containsExactly(NOT_A_WORKBOOK);
    }

    @Test
    void macrosAreRejected() {
        XSSFWorkbook macros = new XSSFWorkbook(XSSFWorkbookType.XLSM);
        macros.createSheet("Fit");

        List<String> found = read(TestWorkbook.of(macros).bytes());

        assertThat(found)
                .containsExactly("a.xlsx: expected a workbook without macros, found macros; "
                        + "suggested: saving a copy without them: File > Save As > Excel Workbook (.xlsx)");
    }

    @Test
    void linksToOtherWorkbooksAreRejected() {
        byte[] bytes = TestWorkbook.empty()
                .sheet("Fit")
                .change(workbook -> {
                    RelationPart link = workbook.createRelationship(
                            XSSFRelation.EXTERNAL_LINKS, XSSFFactory.getInstance(), 1, false);
                    workbook.getCTWorkbook()
                            .addNewExternalReferences()
                            .addNewExternalReference()
                            .setId(link.getRelationship().getId());
                })
                .bytes();

        List<String> found = read(bytes);

        assertThat(found)
                .containsExactly("a.xlsx: expected no links to other workbooks, found external links; "
                        + "suggested: Data > Edit Links (Workbook Links) > Break Links");
    }

    @Test
    void twentySheetsAreReadAndOneMoreIsRejected() {
        List<String> atTheLimit = read(sheets(20));
        List<String> beyond = read(sheets(21));

        assertThat(atTheLimit).isEmpty();
        assertThat(beyond).containsExactly("a.xlsx: expected at most 20 sheets, found 21 sheets");
    }

    @Test
    void aHiddenSheetIsRejected() {
        byte[] bytes = TestWorkbook.empty()
                .sheet("Fit")
                .sheet("Notes")
                .hideSheet("Notes")
                .bytes();

        List<String> found = read(bytes);

        assertThat(found).containsExactly("a.xlsx › Notes: expected no hidden sheets, found a hidden sheet");
    }

    private static byte[] withSheetData(String data) {
        return ZippedWorkbook.change(
                TestWorkbook.empty().sheet("Fit").bytes(),
                ZippedWorkbook.FIRST_SHEET,
                xml -> xml.replace("<sheetData/>", data));
    }

    private static byte[] sheets(int count) {
        TestWorkbook workbook = TestWorkbook.empty();
        for (int index = 1; index <= count; index++) {
            workbook.sheet("Sheet " + index);
        }
        return workbook.bytes();
    }

    private List<String> read(byte[] bytes) {
        Problems found = new Problems();
        new WorkbookReader(found).read("a.xlsx", bytes);
        return found.all().stream().map(Problem::toString).toList();
    }
}
