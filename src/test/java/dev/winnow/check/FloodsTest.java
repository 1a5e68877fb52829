package dev.winnow.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestWorkbook;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One change to a shipped workbook that used to give a flood of problems. */
class FloodsTest {

    private static final PolicyFiles B2B = ShippedPolicies.files("b2b");
    private static final String FIT = "Firmographic fit";

    static Stream<Arguments> changes() {
        return Stream.of(
                arguments(
                        "a renamed Cases sheet",
                        changed("cases.xlsx", workbook -> workbook.rename("Cases", "Leads to try")),
                        "cases.xlsx › Leads to try: ",
                        "; did you mean the sheet Cases?"),
                arguments(
                        "a renamed Limits sheet",
                        changed("limits.xlsx", workbook -> workbook.rename("Limits", "Bounds of moves")),
                        "limits.xlsx › Bounds of moves: ",
                        "; did you mean the sheet Limits?"),
                arguments(
                        "a renamed Vocabulary",
                        changed("policy.xlsx", workbook -> workbook.rename("Vocabulary", "Facts")),
                        "policy.xlsx › Facts: ",
                        "; did you mean the sheet Vocabulary?"),
                arguments(
                        "a renamed Read me",
                        changed("fit.xlsx", workbook -> workbook.rename("Read me", "README")),
                        "fit.xlsx › README: ",
                        "; did you mean the sheet Read me?"),
                arguments(
                        "an extra sheet",
                        changed("fit.xlsx", FloodsTest::addSheet),
                        "fit.xlsx › Sheet1: ",
                        "; suggested: deleting the sheet, or moving its notes to the sheet Read me"),
                arguments(
                        "a moved column",
                        changed("policy.xlsx", workbook -> workbook.change(FloodsTest::moveLabels)),
                        "policy.xlsx › Vocabulary › A3: ",
                        "found \"Label\"; suggested: moving the columns back"),
                arguments(
                        "a renamed heading",
                        changed("policy.xlsx", workbook -> workbook.set("Dimensions", "C3", "Maximum")),
                        "policy.xlsx › Dimensions › C3: ",
                        "found \"Maximum\"; did you mean \"Cap\"?"),
                arguments(
                        "a copy of a workbook",
                        B2B.with(Map.of("fit - Copy.xlsx", bytes("fit.xlsx"))),
                        "fit - Copy.xlsx: expected each sheet in one workbook, found a copy of fit.xlsx: ",
                        "; suggested: moving one of the two files out of the folder"),
                arguments(
                        "a copy that was edited",
                        B2B.with(Map.of(
                                "fit 2026.xlsx",
                                TestWorkbook.of(bytes("fit.xlsx"))
                                        .set(FIT, "A15", "FIT-IND-77")
                                        .bytes())),
                        "fit 2026.xlsx: expected each sheet in one workbook, found a copy of fit.xlsx: ",
                        ""),
                arguments(
                        "a copy of the definitions",
                        B2B.with(Map.of("policy (2).xlsx", bytes("policy.xlsx"))),
                        "policy (2).xlsx: ",
                        "found a copy of policy.xlsx: Vocabulary, Dimensions, Grades, Ladder; "
                                + "suggested: moving one of the two files out of the folder"),
                arguments(
                        "a duplicated sheet",
                        changed(
                                "fit.xlsx",
                                workbook -> workbook.change(
                                        poi -> poi.cloneSheet(poi.getSheetIndex("Persona"), "Persona (2)"))),
                        "fit.xlsx › Persona (2): expected each table once, found a copy of Persona",
                        ""),
                arguments(
                        "a workbook that can't be read",
                        B2B.with(Map.of("policy.xlsx", new byte[] {1})),
                        "policy.xlsx: expected a workbook",
                        ""),
                arguments(
                        "an unreadable workbook of tables",
                        B2B.with(Map.of("stages.xlsx", new byte[] {1})),
                        "stages.xlsx: expected a workbook",
                        ""),
                arguments(
                        "a column of notes",
                        changed("fit.xlsx", onRows(row -> row.createCell(12).setCellValue("a note"))),
                        "fit.xlsx › " + FIT + " › M15: expected no cells beside the table's columns, found \"a note\"",
                        ""),
                arguments(
                        "rows hidden by a filter",
                        changed("fit.xlsx", onRows(row -> row.setZeroHeight(true))),
                        "fit.xlsx › " + FIT + " › row 15: ",
                        "; the same at row 16, row 17, row 18, row 19, row 20 and 14 more"),
                arguments(
                        "formulas",
                        changed("fit.xlsx", onRows(row -> row.getCell(0).setCellFormula("1+1"))),
                        "fit.xlsx › " + FIT + " › A15: expected a value, found the formula =1+1",
                        " and 14 more"),
                arguments(
                        "another folder's name",
                        new PolicyFiles(
                                "other",
                                B2B.workbooks(),
                                ShippedPolicies.files("roofing").rules()),
                        "engagement.xlsx › Content › B3: expected dev.winnow.other, ",
                        " and 20 more"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void aCauseIsOneLine(String change, PolicyFiles files, String start, String end) {
        List<ProblemLines.Line> lines = ProblemLines.of(PolicyCheck.of(files).problems());

        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line.text()).startsWith(start).endsWith(end.isEmpty() ? "" : end));
    }

    @Test
    void whatFollowsFromARemovedWorkbookIsOneLine() {
        PolicyFiles files = B2B.without(List.of("stages.xlsx"));

        assertThat(ProblemLines.of(PolicyCheck.of(files).problems()))
                .singleElement()
                .satisfies(line -> assertThat(line.text()).startsWith("cases.xlsx › Cases › AZ4: "));
    }

    @Test
    void tablesAreLeftAloneWhileMostFactsAreWrong() {
        PolicyFiles files = changed("policy.xlsx", workbook -> workbook.set("Vocabulary", "A3", "Label")
                .set("Vocabulary", "B3", "Fact"));

        assertThat(PolicyCheck.of(files).problems())
                .allMatch(problem -> problem.source().workbook().equals("policy.xlsx"));
        assertThat(ProblemLines.of(PolicyCheck.of(files).problems()).get(0).text())
                .startsWith("policy.xlsx › Vocabulary › A3: expected the header \"Fact\"");
    }

    @Test
    void templatesThatFitNoFactAreOneLine() {
        PolicyFiles files = changed("policy.xlsx", workbook -> {
            for (int row = 16; row < 24; row++) {
                workbook.set("Vocabulary", "A" + row, "attributes.gone" + row);
            }
            return workbook;
        });

        assertThat(ProblemLines.of(PolicyCheck.of(files).problems()))
                .filteredOn(line -> line.text().contains("template"))
                .hasSize(1);
    }

    @Test
    void aRowWithABadCellIsKnownToCases() {
        PolicyFiles files = changed("fit.xlsx", workbook -> workbook.set(FIT, "J15", "lots"));

        assertThat(PolicyCheck.of(files).problems()).hasSize(1);
    }

    @Test
    void aMisspeltFactComesBeforeTheColumnsThatUseIt() {
        PolicyFiles files = changed("policy.xlsx", workbook -> workbook.set("Vocabulary", "A18", "company.industries"));

        assertThat(ProblemLines.of(PolicyCheck.of(files).problems()).get(0).text())
                .startsWith("policy.xlsx › Vocabulary › A18: ");
    }

    private static byte[] bytes(String workbook) {
        return Objects.requireNonNull(B2B.workbooks().get(workbook));
    }

    private static PolicyFiles changed(String workbook, UnaryOperator<TestWorkbook> change) {
        return TestPolicy.changed(B2B, workbook, change);
    }

    private static TestWorkbook addSheet(TestWorkbook workbook) {
        return workbook.change(poi -> {
            XSSFSheet sheet = poi.createSheet("Sheet1");
            for (int row = 0; row < 100; row++) {
                for (int column = 0; column < 20; column++) {
                    sheet.createRow(row).createCell(column).setCellValue("text");
                }
            }
        });
    }

    /** Swaps the first two columns. */
    private static void moveLabels(XSSFWorkbook workbook) {
        for (Row row : workbook.getSheet("Vocabulary")) {
            if (row.getRowNum() >= 2 && row.getCell(0) != null) {
                String fact = row.getCell(0).getStringCellValue();
                row.getCell(0).setCellValue(row.getCell(1).getStringCellValue());
                row.getCell(1).setCellValue(fact);
            }
        }
    }

    /** Changes the rows 15 to 34 of a table. */
    private static UnaryOperator<TestWorkbook> onRows(Consumer<Row> change) {
        return workbook -> workbook.change(poi -> {
            XSSFSheet sheet = poi.getSheet(FIT);
            for (int row = 14; row < 34; row++) {
                change.accept(sheet.getRow(row));
            }
        });
    }
}
