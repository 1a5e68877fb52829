package dev.winnow.policy.table;

import static dev.winnow.policy.TestPolicy.problemTexts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableReaderTest {

    private static final String FIT = "tables.xlsx › Fit";
    private static final String IMPORTS = "only dev.winnow.lead.Activity, dev.winnow.lead.Lead, "
            + "dev.winnow.lead.Score, dev.winnow.lead.Signal, dev.winnow.lead.Standing, java.time.LocalDate";

    @Test
    void theRuleSetIsThePolicysPackage() {
        List<String> found = problemTexts(tables -> tables.set("Fit", "B3", "dev.winnow.other"));

        assertThat(found).containsExactly(FIT + " › B3: expected dev.winnow.test, found \"dev.winnow.other\"");
    }

    @Test
    void importsOfOtherClassesAreRejected() {
        List<String> found = problemTexts(tables -> tables.set("Fit", "B4", "dev.winnow.lead.Lead, java.lang.Runtime")
                .set("Need", "B4", "dev.winnow.lead.*")
                .set("Gates", "B4", "static java.lang.System.exit"));

        assertThat(found)
                .containsExactly(
                        FIT + " › B4: expected " + IMPORTS + ", found \"dev.winnow.lead.Lead, java.lang.Runtime\"",
                        "tables.xlsx › Gates › B4: expected " + IMPORTS + ", found \"static java.lang.System.exit\"",
                        "tables.xlsx › Need › B4: expected " + IMPORTS + ", found \"dev.winnow.lead.*\"");
    }

    @Test
    void theOnlyVariableIsFindings() {
        List<String> found = problemTexts(tables -> tables.set("Fit", "B5", "java.lang.Runtime findings"));

        assertThat(found)
                .containsExactly(FIT + " › B5: expected dev.winnow.policy.rule.Findings findings, "
                        + "found \"java.lang.Runtime findings\"");
    }

    @Test
    void aMissingPropertyIsReported() {
        List<String> found = problemTexts(
                tables -> tables.set("Fit", "A5", null).set("Fit", "B5", null).set("Need", "B7", null));

        assertThat(found)
                .containsExactly(
                        FIT + " › row 8: expected Variables: dev.winnow.policy.rule.Findings findings, "
                                + "found no such property",
                        "tables.xlsx › Need › B7: expected one of fit, engagement, need, found an empty cell");
    }

    @Test
    void unknownPropertiesAreRejected() {
        List<String> functions =
                problemTexts(tables -> tables.set("Fit", "A5", "Functions").set("Fit", "B5", "void x() {}"));
        List<String> sequential =
                problemTexts(tables -> tables.set("Gates", "A6", "Sequential").set("Gates", "B6", "true"));

        assertThat(functions)
                .contains(FIT + " › A5: expected one of RuleSet, Import, Variables, Kind, Dimension, "
                        + "or RuleTable and its name, found \"Functions\"");
        assertThat(sequential)
                .contains("tables.xlsx › Gates › A6: expected one of RuleSet, Import, Variables, Kind, Dimension, "
                        + "or RuleTable and its name, found \"Sequential\"");
    }

    @Test
    void aPropertyThatStandsTwiceIsRejected() {
        List<String> found =
                problemTexts(tables -> tables.set("Fit", "A5", "Import").set("Fit", "B5", "dev.winnow.lead.Lead"));

        assertThat(found).contains(FIT + " › A5: expected each property once, found Import again");
    }

    @Test
    void aMisspeltKindIsSuggested() {
        List<String> found = problemTexts(tables -> tables.set("Gates", "B6", "gates"));

        assertThat(found)
                .contains("tables.xlsx › Gates › B6: expected one of score, gate, route, phase, level, action, "
                        + "found \"gates\"; did you mean \"gate\"?");
    }

    @Test
    void aMisspeltDimensionIsSuggested() {
        List<String> found = problemTexts(tables -> tables.set("Behaviour", "B7", "engagment"));

        assertThat(found)
                .containsExactly("tables.xlsx › Behaviour › B7: expected one of fit, engagement, need, "
                        + "found \"engagment\"; did you mean \"engagement\"?");
    }

    @Test
    void aDimensionIsForScoreTablesAlone() {
        List<String> found = problemTexts(tables ->
                tables.set("Fit", "B6", "gate").set("Need", "A6", "Dimension").set("Need", "B6", "need"));

        assertThat(found)
                .contains(
                        FIT + " › B7: expected no dimension for a gate table, found \"fit\"",
                        "tables.xlsx › Need › row 8: expected Kind: one of score, gate, route, phase, level, action, "
                                + "found no such property");
    }
}
