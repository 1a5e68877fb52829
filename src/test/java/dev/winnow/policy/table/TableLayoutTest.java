package dev.winnow.policy.table;

import static dev.winnow.policy.TestPolicy.problemTexts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.TestPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableLayoutTest {

    private static final String FIT = "tables.xlsx › Fit";
    private static final String UNHIDE =
            "; suggested: selecting the rows above and below it, then right-click > Unhide";
    private static final String UNTYPED =
            "in a column without CONDITION, ACTION or DESCRIPTION; suggested: deleting the "
                    + "column, copying a working one over it with its hidden rows, or, for notes, DESCRIPTION in the hidden cell ";

    @Test
    void theTechnicalRowsMayBeHidden() {
        List<String> found = problemTexts(TestPolicy.files());

        assertThat(found).isEmpty();
    }

    @Test
    void anyOtherHiddenRowIsRejected() {
        List<String> found = problemTexts(tables -> tables.hideRow("Fit", 2)
                .hideRow("Fit", 6)
                .hideRow("Fit", 7)
                .hideRow("Fit", 12)
                .hideRow("Fit", 14));

        assertThat(found)
                .containsExactly(
                        FIT + " › row 2: expected only technical rows to be hidden, found a hidden row" + UNHIDE,
                        FIT + " › row 6: expected only technical rows to be hidden, found a hidden row" + UNHIDE,
                        FIT + " › row 7: expected only technical rows to be hidden, found a hidden row" + UNHIDE,
                        FIT + " › row 12: expected only technical rows to be hidden, found a hidden row" + UNHIDE,
                        FIT + " › row 14: expected only technical rows to be hidden, found a hidden row" + UNHIDE);
    }

    @Test
    void aHiddenColumnIsRejected() {
        List<String> found = problemTexts(tables -> tables.hideColumn("Fit", "C"));

        assertThat(found)
                .containsExactly(FIT + " › C12: expected no hidden columns, found a hidden column; "
                        + "suggested: selecting the columns on both sides of it, then right-click > Unhide");
    }

    @Test
    void aSheetWithoutATableIsRejected() {
        List<String> found = problemTexts(tables -> tables.sheet("Scratch").set("Scratch", "A1", "Remember the milk"));

        assertThat(found)
                .containsExactly(
                        "tables.xlsx › Scratch: expected a decision table, Read me or one of Cases, Dimensions, "
                                + "Grades, Ladder, Limits, Vocabulary, found a sheet without a table (no cell with RuleTable "
                                + "in column A); suggested: deleting the sheet, or moving its notes to the sheet Read me");
    }

    @Test
    void aTableWithoutANameIsRejected() {
        List<String> found = problemTexts(tables -> tables.set("Fit", "A8", "RuleTable  "));

        assertThat(found).containsExactly(FIT + " › A8: expected RuleTable and a name, found no name");
    }

    @Test
    void aTableIsNamedInPlainWords() {
        List<String> found = problemTexts(tables -> tables.set("Fit", "A8", "RuleTable Fit\" when then x(); end //")
                .set("Need", "A8", "RuleTable Need & budget: L'Oréal, 2.0"));

        assertThat(found)
                .containsExactly(FIT + " › A8: expected a name of at most 80 letters, digits, spaces and "
                        + "& ' + , - . / :, found \"Fit\" when then x(); end //\"");
    }

    @Test
    void aSecondTableOnASheetIsRejected() {
        List<String> found = problemTexts(
                tables -> tables.set("Fit", "A20", "RuleTable Again").set("Fit", "A21", "ACTION"));

        assertThat(found)
                .containsExactly(FIT
                        + " › row 20: expected nothing below the blank row 18, which ends the table, found more rows; "
                        + "suggested: deleting the blank row, or what is below it");
    }

    @Test
    void aSecondTableBesideTheFirstIsRejected() {
        List<String> found = problemTexts(tables -> tables.set("Fit", "I8", "RuleTable Beside"));

        assertThat(found).containsExactly(FIT + " › I8: expected an empty cell, found \"RuleTable Beside\"");
    }

    @Test
    void aRowBelowABlankRowIsRejected() {
        List<String> found = problemTexts(tables -> tables.set("Fit", "A19", "FIT-IND-99"));

        assertThat(found)
                .containsExactly(FIT
                        + " › row 19: expected nothing below the blank row 18, which ends the table, found more rows; "
                        + "suggested: deleting the blank row, or what is below it");
    }

    @Test
    void aTableWithoutRowsIsRejected() {
        List<String> found = problemTexts(TestPolicy.builder()
                .table(TestPolicy.builder().table("Phases").withoutRows())
                .files());

        assertThat(found).containsExactly("tables.xlsx › Phases › row 12: expected at least one row, found none");
    }

    @Test
    void cellsBesideTheColumnsAreRejected() {
        List<String> found = problemTexts(tables -> tables.set("Fit", "B1", "beside the title")
                .set("Fit", "C3", "beside the rule set")
                .set("Fit", "H11", "findings.row(\"x\");")
                .set("Fit", "I12", "A note")
                .set("Fit", "H14", 7));

        assertThat(found)
                .containsExactly(
                        FIT + " › B1: expected an empty cell, found \"beside the title\"",
                        FIT + " › C3: expected an empty cell, found \"beside the rule set\"",
                        FIT + " › H11: expected no cells beside the table's columns, found \"findings.row(\"x\");\" "
                                + UNTYPED + "H9",
                        FIT + " › I12: expected no cells beside the table's columns, found \"A note\" " + UNTYPED
                                + "I9");
    }

    @Test
    void mergedCellsOutsideTheObjectRowAreRejected() {
        List<String> found = problemTexts(
                tables -> tables.merge("Fit", "A1:C1").merge("Fit", "B13:B14").merge("Fit", "A12:B12"));

        assertThat(found)
                .containsExactly(
                        FIT + " › A12: expected merged cells in the object row only, found merged cells",
                        FIT + " › B13: expected merged cells in the object row only, found merged cells");
    }

    @Test
    void mergedCellsThatReachOutOfTheObjectRowAreRejected() {
        List<String> found = problemTexts(tables -> tables.unmergeAll("Fit").merge("Fit", "B10:D11"));

        assertThat(found).contains(FIT + " › B10: expected merged cells in the object row only, found merged cells");
    }

    @Test
    void formulasAreRejectedInTablesDefinitionsAndReadMe() {
        List<String> found = problemTexts(tables -> tables.formula("Fit", "E13", "10+10")
                .formula("Fit", "B3", "\"dev.winnow\"")
                .formula("Read me", "A1", "NOW()"));

        assertThat(found)
                .contains(
                        FIT + " › B3: expected a value, found the formula =\"dev.winnow\"",
                        FIT + " › E13: expected a value, found the formula =10+10",
                        "tables.xlsx › Read me › A1: expected a value, found the formula =NOW()");
    }
}
