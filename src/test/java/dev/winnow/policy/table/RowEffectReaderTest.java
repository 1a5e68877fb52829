package dev.winnow.policy.table;

import static dev.winnow.policy.TestPolicy.problemTexts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.TestPolicy;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowEffectReaderTest {

    @Test
    void eachKindOfTableHasItsOutcome() {
        assertThat(effect("FIT-IND-01")).isEqualTo(new RowEffect.Points(new BigDecimal("20"), 1, Integer.MAX_VALUE));
        assertThat(effect("ENG-PAG-01")).isEqualTo(new RowEffect.Points(new BigDecimal("2.5"), 2, 3));
        assertThat(effect("GATE-SAL-01")).isEqualTo(new RowEffect.Gate("SAL"));
        assertThat(effect("ROUTE-REC-01")).isEqualTo(new RowEffect.Route("recycle", "LEAD"));
        assertThat(effect("PHASE-01")).isEqualTo(new RowEffect.Phase("evaluation"));
        assertThat(effect("LEVEL-01")).isEqualTo(new RowEffect.Level(3));
        assertThat(effect("ACT-02")).isEqualTo(new RowEffect.Action("Send the buyer's guide"));
    }

    @Test
    void pointsHaveTheDecimalsOfTheirDimension() {
        assertThat(effect("ENG-WEB-01")).isEqualTo(new RowEffect.Points(new BigDecimal("10.0"), 1, Integer.MAX_VALUE));
        assertThat(effect("NEED-CHL-01")).isEqualTo(new RowEffect.Points(new BigDecimal("4.00"), 1, Integer.MAX_VALUE));
    }

    @Test
    void pointsThatAreNoneAreReported() {
        List<String> found = problemTexts(tables -> tables.set("Fit", "E13", "20,5")
                .set("Fit", "E14", 1.5)
                .set("Fit", "E15", 1_000_001)
                .set("Fit", "E16", null)
                .set("Fit", "E17", true)
                .set("Behaviour", "G13", 0.25)
                .set("Need", "G13", 0.125));

        String whole = ": expected a whole number from -1000000 to 1000000, found ";
        assertThat(found)
                .containsExactly(
                        "tables.xlsx › Behaviour › G13: expected a number with at most 1 decimal "
                                + "from -1000000 to 1000000, found 0.25",
                        "tables.xlsx › Fit › E13" + whole + "\"20,5\"",
                        "tables.xlsx › Fit › E14" + whole + "1.5",
                        "tables.xlsx › Fit › E15" + whole + "1000001",
                        "tables.xlsx › Fit › E16: expected a value, found an empty cell",
                        "tables.xlsx › Fit › E17" + whole + "TRUE",
                        "tables.xlsx › Need › G13: expected a number with at most 2 decimals "
                                + "from -1000000 to 1000000, found 0.125");
    }

    @Test
    void timesAreWholeNumbersFromOneOn() {
        List<String> found = problemTexts(tables -> tables.set("Behaviour", "E13", 0)
                .set("Behaviour", "F13", 1_001)
                .set("Behaviour", "E14", 1.5)
                .set("Behaviour", "F14", "all"));

        String times = ": expected a whole number from 1 to 1000, found ";
        assertThat(found)
                .containsExactly(
                        "tables.xlsx › Behaviour › E13" + times + "0",
                        "tables.xlsx › Behaviour › F13" + times + "1001",
                        "tables.xlsx › Behaviour › E14" + times + "1.5",
                        "tables.xlsx › Behaviour › F14" + times + "\"all\"");
    }

    @Test
    void aGateIsOneOfTheStagesThatHaveOne() {
        List<String> found = problemTexts(tables ->
                tables.set("Gates", "F12", "MQLL").set("Gates", "F13", "OPEN").set("Gates", "F14", "OUT"));

        String stages = ": expected one of LEAD, MQL, SAL, CUSTOMER, found ";
        assertThat(found)
                .containsExactly(
                        "tables.xlsx › Gates › F12" + stages + "\"MQLL\"; did you mean \"MQL\"?",
                        "tables.xlsx › Gates › F13" + stages + "\"OPEN\"",
                        "tables.xlsx › Gates › F14" + stages + "\"OUT\"");
    }

    @Test
    void aRouteHasAChangeAndAStage() {
        List<String> found =
                problemTexts(tables -> tables.set("Routes", "D12", "promote").set("Routes", "E13", null));

        assertThat(found)
                .containsExactly(
                        "tables.xlsx › Routes › D12: expected one of recycle, demote, disqualify, found \"promote\"",
                        "tables.xlsx › Routes › E13: expected a value, found an empty cell");
    }

    @Test
    void aLevelIsAWholeNumberUpTo99() {
        List<String> found =
                problemTexts(tables -> tables.set("Levels", "C12", -1).set("Levels", "C13", 100));

        assertThat(found)
                .containsExactly(
                        "tables.xlsx › Levels › C12: expected a whole number from 0 to 99, found -1",
                        "tables.xlsx › Levels › C13: expected a whole number from 0 to 99, found 100");
    }

    @Test
    void phasesAndActionsAreProse() {
        List<String> found = problemTexts(tables -> tables.set("Phases", "C12", "a \"phase\"")
                .set("Actions", "D12", 5)
                .set("Actions", "D13", null));

        assertThat(found)
                .containsExactly(
                        "tables.xlsx › Actions › D12: expected " + Prose.EXPECTED + ", found 5",
                        "tables.xlsx › Actions › D13: expected a value, found an empty cell",
                        "tables.xlsx › Phases › C12: expected " + Prose.EXPECTED + ", found \"a \"phase\"\"");
    }

    private static RowEffect effect(String id) {
        return TestPolicy.compiled().row(id).row().effect();
    }
}
