package dev.winnow.policy.workbook.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.TestWorkbook;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Problems;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.ZippedWorkbook;
import dev.winnow.policy.workbook.reading.WorkbookReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ooxml.POIXMLDocumentPart.RelationPart;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFFactory;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;

class AnnotatedWorkbookTest {

    private static final String FILE = "fit.xlsx";

    private final TestWorkbook workbook = TestWorkbook.empty()
            .sheet("Fit")
            .set("Fit", "A1", "Fit")
            .set("Fit", "D14", "many")
            .set("Fit", "D15", 12.5);
    private final List<Problem> problems = new ArrayList<>(List.of(
            new Problem(ProblemKind.VALUE, cell("Fit", "D14"), "a whole number", "\"many\"", "12"),
            new Problem(ProblemKind.NEVER_HOLDS, cell("Fit", "D15"), "a row that holds", "12.5"),
            new Problem(ProblemKind.MISSING, new Source(FILE, "Fit", 16, ""), "an id", "none"),
            new Problem(ProblemKind.LAYOUT, new Source(FILE, "Fit", 0, ""), "a table", "none"),
            new Problem(ProblemKind.VALUE, new Source("other.xlsx", "Fit", 3, "A3"), "of another file", "this")));

    @Test
    void offendingCellsAreColouredByHowMuchTheyMatter() {
        XSSFWorkbook annotated = open(annotate());

        XSSFSheetConditionalFormatting colours = annotated.getSheet("Fit").getSheetConditionalFormatting();

        assertThat(colours.getNumConditionalFormattings()).isEqualTo(2);
        assertThat(colours.getConditionalFormattingAt(0).getFormattingRanges())
                .containsExactly(CellRangeAddress.valueOf("D15"));
        assertThat(colours.getConditionalFormattingAt(1).getFormattingRanges())
                .containsExactlyInAnyOrder(
                        CellRangeAddress.valueOf("A1"),
                        CellRangeAddress.valueOf("D14"),
                        CellRangeAddress.valueOf("A16"));
        assertThat(colours.getConditionalFormattingAt(0)
                        .getRule(0)
                        .getPatternFormatting()
                        .getFillBackgroundColorColor())
                .isNotEqualTo(colours.getConditionalFormattingAt(1)
                        .getRule(0)
                        .getPatternFormatting()
                        .getFillBackgroundColorColor());
    }

    @Test
    void commentsSayWhatIsWrong() {
        XSSFWorkbook annotated = open(annotate());

        assertThat(comment(annotated, "D14"))
                .isEqualTo("Winnow found:\nerror: expected a whole number, found \"many\"; did you mean \"12\"?");
        assertThat(comment(annotated, "D15"))
                .isEqualTo("Winnow found:\nwarning: expected a row that holds, found 12.5");
        assertThat(comment(annotated, "A16")).contains("expected an id");
        assertThat(comment(annotated, "A1")).contains("expected a table");
    }

    @Test
    void theAnalystsOwnCommentsAreKept() {
        workbook.change(poi -> {
            comment(poi, "D14", "Ask Dana");
            comment(poi, "B2", "Mine");
        });

        XSSFWorkbook annotated = open(annotate());

        assertThat(comment(annotated, "D14")).startsWith("Ask Dana\n\nWinnow found:\nerror: ");
        assertThat(comment(annotated, "B2")).isEqualTo("Mine");
    }

    @Test
    void theListComesFirstAndLeadsToTheCells() {
        XSSFWorkbook annotated = open(annotate());

        XSSFSheet list = annotated.getSheetAt(0);

        assertThat(list.getSheetName()).isEqualTo("Problems");
        assertThat(texts(list, 3)).containsExactly("Severity", "Kind", "Place", "Expected", "Found", "Suggestion");
        assertThat(texts(list, 5))
                .containsExactly("error", "value", "fit.xlsx › Fit › D14", "a whole number", "\"many\"", "12");
        assertThat(list.getRow(4).getCell(2).getHyperlink().getLocation()).isEqualTo("Fit!D14");
        assertThat(list.getLastRowNum()).isEqualTo(6);
    }

    @Test
    void whatLooksLikeAFormulaStaysText() {
        problems.add(new Problem(ProblemKind.VALUE, cell("Fit", "D16"), "=1+1", "=cmd|' /C calc'!A0", "@x"));

        XSSFSheet list = open(annotate()).getSheetAt(0);

        for (int column = 0; column < 6; column++) {
            assertThat(list.getRow(7).getCell(column).getCellType()).isNotEqualTo(CellType.FORMULA);
        }
        assertThat(texts(list, 8)).contains("=1+1", "=cmd|' /C calc'!A0", "@x");
    }

    @Test
    void annotatingAgainReplacesWhatWasThere() {
        byte[] once = annotate();
        byte[] corrected = TestWorkbook.of(once).set("Fit", "D14", 12).bytes();
        List<Problem> left = List.of(problems.get(1));

        XSSFWorkbook twice = open(AnnotatedWorkbook.of(FILE, corrected, left));
        XSSFWorkbook never = open(AnnotatedWorkbook.of(FILE, once, List.of()));

        assertThat(twice.getNumberOfSheets()).isEqualTo(2);
        assertThat(twice.getSheet("Fit").getCellComments().keySet()).containsExactly(new CellAddress("D15"));
        assertThat(twice.getSheet("Fit").getSheetConditionalFormatting().getNumConditionalFormattings())
                .isEqualTo(1);
        assertThat(never.getSheet("Fit").getCellComments()).isEmpty();
        assertThat(never.getSheet("Fit").getSheetConditionalFormatting().getNumConditionalFormattings())
                .isZero();
    }

    @Test
    void aSheetOfTheAnalystsNamedProblemsStays() {
        workbook.sheet("Problems").set("Problems", "A1", "Mine");

        XSSFWorkbook annotated = open(AnnotatedWorkbook.of(FILE, annotate(), problems));

        assertThat(annotated.getSheetAt(0).getSheetName()).isEqualTo("Problems (2)");
        assertThat(annotated.getSheet("Problems").getRow(0).getCell(0).getStringCellValue())
                .isEqualTo("Mine");
        assertThat(annotated.getNumberOfSheets()).isEqualTo(3);
    }

    @Test
    void whatWasReadBeforeIsReadAgain() {
        workbook.hideRow("Fit", 14).merge("Fit", "D15:E15");
        Problems found = new Problems();
        SheetGrid before =
                new WorkbookReader(found).read(FILE, workbook.bytes()).get(0);

        List<SheetGrid> after = new WorkbookReader(found).read(FILE, annotate());

        assertThat(found.all()).isEmpty();
        assertThat(ProblemPage.matches(after.get(0))).isTrue();
        assertThat(ProblemPage.matches(after.get(1))).isFalse();
        assertThat(after.get(1)).isEqualTo(before);
    }

    @Test
    void formulasStayButThoseThatReachOutBecomeTexts() {
        workbook.formula("Fit", "B1", "1+1").set("Fit", "B2", "x").change(poi -> {
            poi.getSheet("Fit").getRow(1).getCell(1).getCTCell().addNewF().setStringValue("[1]Sheet1!A1");
            poi.getSheet("Fit").getRow(1).createCell(2).getCTCell().addNewF().setStringValue("cmd|'/C calc'!A0");
        });

        XSSFSheet fit = open(annotate()).getSheet("Fit");

        assertThat(fit.getRow(0).getCell(1).getCellFormula()).isEqualTo("1+1");
        assertThat(fit.getRow(1).getCell(1).getStringCellValue()).isEqualTo("=[1]Sheet1!A1");
        assertThat(fit.getRow(1).getCell(2).getStringCellValue()).isEqualTo("=cmd|'/C calc'!A0");
    }

    @Test
    void nothingComesBackThatCouldAct() {
        workbook.change(poi -> {
            RelationPart link =
                    poi.createRelationship(XSSFRelation.EXTERNAL_LINKS, XSSFFactory.getInstance(), 1, false);
            poi.getCTWorkbook()
                    .addNewExternalReferences()
                    .addNewExternalReference()
                    .setId(link.getRelationship().getId());
            XSSFHyperlink away = poi.getCreationHelper().createHyperlink(HyperlinkType.URL);
            away.setAddress("http://evil.example/");
            poi.getSheet("Fit").getRow(0).getCell(0).setHyperlink(away);
            poi.getSheet("Fit")
                    .createDrawingPatriarch()
                    .createPicture(
                            new XSSFClientAnchor(), poi.addPicture(new byte[] {1}, XSSFWorkbook.PICTURE_TYPE_PNG));
            poi.createName().setNameName("plain");
            poi.getName("plain").setRefersToFormula("Fit!$A$1");
        });

        byte[] annotated = annotate();

        assertThat(parts(annotated)).allMatch(part -> !part.contains("evil.example"));
        assertThat(names(annotated))
                .noneMatch(name -> name.contains("externalLink") || name.contains("media") || name.contains("vba"));
        assertThat(open(annotated).getName("plain").getRefersToFormula()).isEqualTo("Fit!$A$1");
        assertThat(comment(open(annotated), "D14")).isNotEmpty();
    }

    @Test
    void ofAFileThatCantBeOpenedTheListComesBack() {
        Problem broken = new Problem(ProblemKind.FILE, Source.file(FILE), "a workbook in .xlsx format", "another");

        XSSFWorkbook annotated =
                open(AnnotatedWorkbook.of(FILE, "nothing".getBytes(StandardCharsets.UTF_8), List.of(broken)));

        assertThat(annotated.getNumberOfSheets()).isEqualTo(1);
        assertThat(texts(annotated.getSheetAt(0), 4)).contains("file", FILE, "a workbook in .xlsx format");
    }

    @Test
    void ofAHostileFileTheListComesBack() {
        byte[] entities = ZippedWorkbook.change(
                workbook.bytes(),
                ZippedWorkbook.FIRST_SHEET,
                xml -> xml.replace(
                        "<worksheet", "<!DOCTYPE worksheet [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><worksheet"));
        byte[] deep = ZippedWorkbook.change(
                workbook.bytes(),
                ZippedWorkbook.FIRST_SHEET,
                xml -> xml.replace("<sheetData>", "<a>".repeat(50_000) + "</a>".repeat(50_000) + "<sheetData>"));
        XSSFWorkbook macros = new XSSFWorkbook(XSSFWorkbookType.XLSM);
        macros.createSheet("Fit");

        for (byte[] hostile : List.of(entities, deep, TestWorkbook.of(macros).bytes())) {
            XSSFWorkbook annotated = open(AnnotatedWorkbook.of(FILE, hostile, problems));

            assertThat(annotated.getNumberOfSheets()).isEqualTo(1);
            assertThat(annotated.getSheetName(0)).isEqualTo("Problems");
        }
    }

    @Test
    void aCommentsPartThatCantBeReadDoesNoHarm() {
        workbook.change(poi -> comment(poi, "B2", "Mine"));
        byte[] broken = ZippedWorkbook.change(workbook.bytes(), "xl/comments1.xml", xml -> "<a>".repeat(100_000));

        XSSFWorkbook annotated = open(AnnotatedWorkbook.of(FILE, broken, problems));

        assertThat(annotated.getSheetName(0)).isEqualTo("Problems");
    }

    @Test
    void twentySheetsStayTwenty() {
        for (int count = 2; count <= 20; count++) {
            workbook.sheet("Sheet " + count);
        }
        problems.add(new Problem(ProblemKind.FILE, Source.file(FILE), "no links to other workbooks", "external links"));

        XSSFWorkbook annotated = open(annotate());

        assertThat(annotated.getNumberOfSheets()).isEqualTo(20);
        assertThat(comment(annotated, "A1")).contains("external links");
    }

    private byte[] annotate() {
        return AnnotatedWorkbook.of(FILE, workbook.bytes(), problems);
    }

    private static Source cell(String sheet, String cell) {
        return new Source(FILE, sheet, new CellAddress(cell).getRow() + 1, cell);
    }

    private static void comment(XSSFWorkbook workbook, String cell, String text) {
        XSSFComment comment = workbook.getSheet("Fit")
                .createDrawingPatriarch()
                .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 3, 3));
        comment.setAddress(new CellAddress(cell));
        comment.setString(text);
        comment.setAuthor("Dana");
    }

    private static String comment(XSSFWorkbook workbook, String cell) {
        return Objects.requireNonNull(workbook.getSheet("Fit").getCellComment(new CellAddress(cell)), cell)
                .getString()
                .getString();
    }

    private static List<String> texts(XSSFSheet sheet, int row) {
        List<String> texts = new ArrayList<>();
        sheet.getRow(row - 1).forEach(cell -> texts.add(cell.getStringCellValue()));
        return texts;
    }

    private static XSSFWorkbook open(byte[] bytes) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(byte[] workbook) {
        List<String> names = new ArrayList<>();
        unzip(workbook, names, new ArrayList<>());
        return names;
    }

    private static List<String> parts(byte[] workbook) {
        List<String> parts = new ArrayList<>();
        unzip(workbook, new ArrayList<>(), parts);
        return parts;
    }

    private static void unzip(byte[] workbook, List<String> names, List<String> parts) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
                names.add(next.getName());
                parts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
