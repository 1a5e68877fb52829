package dev.winnow.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.table.DecisionTable;
import dev.winnow.policy.table.TableKind;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyCompilerTest {

    private static final String UNKNOWN_SHEET =
            "a decision table, Read me or one of Cases, Dimensions, Grades, Ladder, Limits, Vocabulary, ";

    @Test
    void tablesStandInTheOrderOfWorkbooksThenSheets() {
        byte[] first = TestWorkbook.empty()
                .table(
                        "test",
                        TestTable.of("phase", "Early")
                                .action(TestTable.ID, "Id")
                                .text("phase", "Phase")
                                .row("PHASE-00", "early"))
                .bytes();

        Policy policy = TestPolicy.builder().workbook("early.xlsx", first).compiled();
        assertThat(policy.tables())
                .extracting(DecisionTable::name)
                .containsExactly(
                        "Early",
                        "Fit",
                        "Need",
                        "Behaviour",
                        "Signals",
                        "Gates",
                        "Routes",
                        "Phases",
                        "Levels",
                        "Actions");
        assertThat(policy.row("PHASE-00").place()).isZero();
        assertThat(policy.row("FIT-IND-01").place()).isEqualTo(1);
        assertThat(policy.row("FIT-IND-01").table().kind()).isEqualTo(TableKind.SCORE);
    }

    @Test
    void everyProblemOfEveryWorkbookIsReportedAtOnceSortedAndOnce() {
        PolicyFiles tables = TestPolicy.changed(
                TestPolicy.files(), TestPolicyBuilder.TABLES, workbook -> workbook.set("Need", "G13", "lots")
                        .set("Fit", "B13", "fintec")
                        .set("Fit", "A14", "fit 1")
                        .set("Fit", "C11", "company.contry == \"$param\"")
                        .set("Fit", "AB13", "far away")
                        .formula("Levels", "C12", "1+1")
                        .set("Actions", "B13", "promoted"));
        PolicyFiles files = TestPolicy.changed(
                tables, TestPolicyBuilder.DEFINITIONS, workbook -> workbook.set("Ladder", "D5", "closed")
                        .set("Dimensions", "C4", "much")
                        .set("Grades", "A4", "AAA"));

        List<Problem> problems = TestPolicy.problems(files);

        assertThat(problems).isSorted().doesNotHaveDuplicates();
        assertThat(problems.stream().map(problem -> problem.source().toString()))
                .contains(
                        "policy.xlsx › Dimensions › C4",
                        "policy.xlsx › Grades › A4",
                        "policy.xlsx › Ladder › D5",
                        "tables.xlsx › Actions › B13",
                        "tables.xlsx › Fit › C11",
                        "tables.xlsx › Fit › B13",
                        "tables.xlsx › Fit › AB13",
                        "tables.xlsx › Fit › A14",
                        "tables.xlsx › Levels › C12",
                        "tables.xlsx › Need › G13");
    }

    @Test
    void rowIdsAreUniqueAcrossWorkbooks() {
        byte[] second = TestWorkbook.empty()
                .table(
                        "test",
                        TestTable.of("phase", "More")
                                .action(TestTable.ID, "Id")
                                .text("phase", "Phase")
                                .row("FIT-IND-01", "late")
                                .row("PHASE-99", "later")
                                .row("PHASE-99", "latest"))
                .bytes();

        List<String> found = TestPolicy.problemTexts(
                TestPolicy.builder().workbook("more.xlsx", second).files());

        assertThat(found)
                .containsExactly(
                        "more.xlsx › More › A14: expected a unique row id, "
                                + "found \"PHASE-99\", which is also at more.xlsx › More › A13",
                        "tables.xlsx › Fit › A13: expected a unique row id, "
                                + "found \"FIT-IND-01\", which is also at more.xlsx › More › A12");
    }

    @Test
    void tableNamesAreUniqueAcrossWorkbooks() {
        byte[] second = TestWorkbook.empty()
                .table(
                        "test",
                        TestTable.of("phase", "Fit")
                                .action(TestTable.ID, "Id")
                                .text("phase", "Phase")
                                .row("PHASE-99", "late"))
                .bytes();

        List<String> found = TestPolicy.problemTexts(
                TestPolicy.builder().workbook("zz.xlsx", second).files());

        assertThat(found)
                .containsExactly("zz.xlsx › Fit › A7: expected a unique table name, "
                        + "found \"Fit\", which is also the name of the table on tables.xlsx › Fit; "
                        + "suggested: another name after RuleTable in this cell, whose row may be hidden");
    }

    @Test
    void everyDefinitionSheetStandsExactlyOnce() {
        PolicyFiles without = TestPolicy.changed(
                TestPolicy.files(), TestPolicyBuilder.DEFINITIONS, workbook -> workbook.remove("Grades")
                        .rename("Ladder", "Ladders"));
        byte[] again = TestWorkbook.empty().sheet("Vocabulary").bytes();
        PolicyFiles twice = TestPolicy.builder().workbook("zz.xlsx", again).files();

        assertThat(TestPolicy.problemTexts(without))
                .containsExactly(
                        "policy.xlsx › Ladders: expected " + UNKNOWN_SHEET
                                + "found \"Ladders\"; did you mean the sheet Ladder?",
                        "test: expected a sheet named Grades in one of the policy's workbooks, found none");
        assertThat(TestPolicy.problemTexts(twice))
                .containsExactly("zz.xlsx › Vocabulary: expected each definition sheet once, found a second one");
    }

    @Test
    void aPolicyWithoutWorkbooksIsRejected() {
        PolicyFiles nothing = new PolicyFiles("test", new TreeMap<>(), new TreeMap<>());

        assertThat(TestPolicy.problemTexts(nothing))
                .containsExactly("test: expected a folder with the policy's workbooks, found none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "B2B", "my-policy", "../b2b", "2b", "a\"; x()", "x.y", "class", "new", "true", "null"})
    void aPolicyNameThatCanBeNoPackageIsRejected(String name) {
        PolicyFiles files = new PolicyFiles(name, new TreeMap<>(), new TreeMap<>());

        assertThat(TestPolicy.problemTexts(files))
                .singleElement()
                .asString()
                .contains("expected a folder name of lower-case letters and digits");
    }

    @Test
    void theSchemaTellsWhichTablesUseAFact() {
        JsonNode employees = TestPolicy.compiled().leadSchema().at("/properties/company/properties/employees");

        assertThat(employees.get("usedBy")).hasToString("[\"Fit\"]");
    }
}
