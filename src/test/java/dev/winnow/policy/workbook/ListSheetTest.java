package dev.winnow.policy.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestPolicyBuilder;
import dev.winnow.policy.TestWorkbook;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

class ListSheetTest {

    private static final String LADDER = "policy.xlsx › Ladder";

    @Test
    void theHeaderIsAsTheFormatHasIt() {
        List<String> found =
                problems(policy -> policy.set("Ladder", "B3", "Name").set("Ladder", "E3", null));

        assertThat(found)
                .contains(
                        LADDER + " › B3: expected the header \"Label\", found \"Name\"; did you mean \"Label\"?",
                        LADDER + " › E3: expected the header \"Falls back\", found an empty cell");
    }

    @Test
    void entriesBelowABlankRowAreReported() {
        List<String> found = problems(policy -> policy.set("Ladder", "A12", "LOST"));

        assertThat(found)
                .containsExactly(LADDER + " › row 12: expected nothing below the blank row 10, which ends the list, "
                        + "found more entries; suggested: deleting the blank row, or what is below it");
    }

    @Test
    void cellsBesideTheColumnsAreReported() {
        List<String> found = problems(policy -> policy.set("Ladder", "G5", "a note"));

        assertThat(found)
                .containsExactly(LADDER + " › G5: expected no cells beside the columns, found \"a note\"; "
                        + "suggested: deleting the column, or moving its notes to the sheet Read me");
    }

    @Test
    void aColumnOfNotesIsReportedOnce() {
        List<String> found = problems(policy -> policy.set("Ladder", "G5", "a note")
                .set("Ladder", "G6", "another")
                .set("Ladder", "G7", "a third"));

        assertThat(found).singleElement().asString().startsWith(LADDER + " › G5: ");
    }

    @Test
    void movedColumnsAreReportedOnceAndReadByTheirHeadings() {
        List<String> found = problems(policy -> policy.change(workbook -> swap(workbook.getSheet("Ladder"), 1, 2)));

        assertThat(found)
                .containsExactly(LADDER + " › B3: expected the header \"Label\", with the columns in the order Stage, "
                        + "Label, Owner, Gate, Falls back, Description, found \"Owner\"; "
                        + "suggested: moving the columns back");
    }

    @Test
    void anInsertedColumnIsReportedOnce() {
        List<String> found = problems(policy -> policy.change(workbook -> {
            for (int column = 6; column > 1; column--) {
                swap(workbook.getSheet("Ladder"), column, column - 1);
            }
        }));

        assertThat(found)
                .singleElement()
                .asString()
                .startsWith(LADDER + " › B3: expected the header \"Label\"")
                .endsWith("found an empty cell; suggested: deleting this column");
    }

    @Test
    void aDeletedColumnIsReportedOnce() {
        List<String> found = problems(policy -> policy.change(workbook -> {
            XSSFSheet ladder = workbook.getSheet("Ladder");
            ladder.forEach(row -> row.createCell(1).setBlank());
            for (int column = 1; column < 6; column++) {
                swap(ladder, column, column + 1);
            }
        }));

        assertThat(found).containsExactly(LADDER + " › row 3: expected the header \"Label\", found none");
    }

    /** Swaps two columns from the header down. */
    private static void swap(XSSFSheet sheet, int first, int second) {
        for (int row = ListSheet.HEADER_ROW - 1; row <= sheet.getLastRowNum(); row++) {
            XSSFRow swapped = sheet.getRow(row);
            XSSFCell one = swapped.getCell(first, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            XSSFCell other = swapped.getCell(second, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            XSSFCell between = swapped.createCell(60);
            between.copyCellFrom(one, new CellCopyPolicy());
            one.copyCellFrom(other, new CellCopyPolicy());
            other.copyCellFrom(between, new CellCopyPolicy());
            swapped.removeCell(between);
        }
    }

    @Test
    void hiddenRowsAndColumnsAreReported() {
        List<String> found = problems(policy -> policy.hideRow("Ladder", 6).hideColumn("Ladder", "D"));

        assertThat(found)
                .containsExactly(
                        LADDER + " › D3: expected no hidden columns, found a hidden column; "
                                + "suggested: selecting the columns on both sides of it, then right-click > Unhide",
                        LADDER + " › row 6: expected no hidden rows, found a hidden row; "
                                + "suggested: selecting the rows above and below it, then right-click > Unhide");
    }

    @Test
    void mergedCellsAreReportedBelowTheTitle() {
        List<String> found = problems(policy -> policy.merge("Ladder", "A1:F1").merge("Ladder", "C5:C6"));

        assertThat(found).containsExactly(LADDER + " › C5: expected no merged cells, found merged cells");
    }

    @Test
    void formulasAreReportedAndTheTwoOfLibreOfficeAreValues() {
        List<String> found = problems(policy -> policy.formula("Ladder", "E6", "TRUE()")
                .formula("Ladder", "E7", "FALSE()")
                .formula("Ladder", "F7", "\"A person\""));

        assertThat(found).contains(LADDER + " › F7: expected a value, found the formula =\"A person\"");
        assertThat(found).noneMatch(text -> text.contains("E6") || text.contains("E7"));
    }

    @Test
    void aNumberStandsForTextWhereTextIsAsked() {
        List<String> found = problems(policy -> policy.set("Ladder", "B4", 1).set("Ladder", "C4", 7));

        assertThat(found).isEmpty();
    }

    private static List<String> problems(UnaryOperator<TestWorkbook> change) {
        return TestPolicy.problemTexts(TestPolicy.changed(TestPolicy.files(), TestPolicyBuilder.DEFINITIONS, change));
    }
}
