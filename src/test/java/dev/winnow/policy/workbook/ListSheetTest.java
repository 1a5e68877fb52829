package dev.winnow.policy.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestPolicyBuilder;
import dev.winnow.policy.TestWorkbook;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ListSheetTest {

    private static final String LADDER = "policy.xlsx › Ladder";

    @Test
    void theHeaderIsAsTheFormatHasIt() {
        List<String> found =
                problems(policy -> policy.set("Ladder", "B3", "Name").set("Ladder", "E3", null));

        assertThat(found)
                .contains(
                        LADDER + " › B3: expected the header \"Label\", found \"Name\"",
                        LADDER + " › E3: expected the header \"Falls back\", found an empty cell");
    }

    @Test
    void entriesBelowABlankRowAreReported() {
        List<String> found = problems(policy -> policy.set("Ladder", "A12", "LOST"));

        assertThat(found)
                .containsExactly(LADDER + " › row 12: expected nothing below the blank row 10, which ends the list, "
                        + "found more entries");
    }

    @Test
    void cellsBesideTheColumnsAreReported() {
        List<String> found = problems(policy -> policy.set("Ladder", "G5", "a note"));

        assertThat(found).containsExactly(LADDER + " › G5: expected no cells beside the columns, found \"a note\"");
    }

    @Test
    void hiddenRowsAndColumnsAreReported() {
        List<String> found = problems(policy -> policy.hideRow("Ladder", 6).hideColumn("Ladder", "D"));

        assertThat(found)
                .containsExactly(
                        LADDER + " › D3: expected no hidden columns, found a hidden column",
                        LADDER + " › row 6: expected no hidden rows, found a hidden row");
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
