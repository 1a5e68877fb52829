package dev.winnow.policy.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.Policy;
import dev.winnow.policy.TestFact;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestPolicyBuilder;
import dev.winnow.policy.TestStage;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LadderSheetTest {

    private static final String SHEET = "policy.xlsx › Ladder";

    @Test
    void theStagesAreReadInTheirOrder() {
        Ladder ladder = TestPolicy.compiled().ladder();

        assertThat(ladder.stages())
                .containsExactly(
                        new Stage("OPEN", "Open", "marketing", Stage.Entrance.OPEN, false),
                        new Stage("LEAD", "Lead", "marketing", Stage.Entrance.CUMULATIVE, true),
                        new Stage("MQL", "Marketing qualified", "marketing", Stage.Entrance.CUMULATIVE, true),
                        new Stage("SAL", "Sales accepted", "sales", Stage.Entrance.CUMULATIVE, false),
                        new Stage("CUSTOMER", "Customer", "success", Stage.Entrance.ALONE, false),
                        new Stage("OUT", "Out", "nobody", Stage.Entrance.OFF, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mql", "M Q L", "1ST", "MQL\"", "MQL;"})
    void aStageIsNamedInCapitals(String name) {
        List<String> found = problems(policy -> policy.stage(
                TestStage.of(name, "A label").owner("sales").gate("cumulative").fallsBack(true)));

        assertThat(found)
                .containsExactly(SHEET + " › A10: expected a name in capitals such as MQL, found \"" + name + '"');
    }

    @Test
    void everyStageHasALabelAnOwnerAndAGate() {
        List<String> found = problems(policy -> policy.stage(TestStage.of("SQL").fallsBack("maybe")));

        assertThat(found)
                .containsExactly(
                        SHEET + " › B10: expected label, found an empty cell",
                        SHEET + " › C10: expected owner, found an empty cell",
                        SHEET + " › D10: expected gate, found an empty cell",
                        SHEET + " › E10: expected TRUE or FALSE, found \"maybe\"");
    }

    @Test
    void aMisspeltGateIsSuggested() {
        List<String> found = problems(policy -> policy.stage(
                TestStage.of("SQL", "A label").owner("sales").gate("cumulativ").fallsBack(true)));

        assertThat(found)
                .containsExactly(SHEET + " › D10: expected one of open, cumulative, alone, off, "
                        + "found \"cumulativ\"; did you mean \"cumulative\"?");
    }

    @Test
    void aStageThatStandsTwiceIsReported() {
        List<String> found = TestPolicy.problemTexts(TestPolicy.changed(
                TestPolicy.files(), TestPolicyBuilder.DEFINITIONS, policy -> policy.set("Ladder", "A9", "MQL")));

        assertThat(found).contains(SHEET + " › A9: expected each stage once, found \"MQL\" again");
    }

    @Test
    void theLowestStageHasNoGate() {
        List<String> gated = problems(policy -> policy.withoutTables()
                .withoutRules()
                .withoutStages()
                .stage(TestStage.of("LEAD", "Lead")
                        .owner("marketing")
                        .gate("cumulative")
                        .fallsBack(true)));
        List<String> none =
                problems(policy -> policy.withoutTables().withoutRules().withoutStages());

        assertThat(gated).contains(SHEET + ": expected a lowest stage with the gate open, found none");
        assertThat(none).contains(SHEET + ": expected a lowest stage with the gate open, found none");
    }

    @Test
    void aLadderOfOneStageIsEnough() {
        Policy policy = TestPolicy.builder()
                .withoutTables()
                .withoutRules()
                .withoutStages()
                .fact(TestFact.choice("stage", "Current stage"))
                .stage(TestStage.of("OPEN", "Open").owner("marketing").gate("open"))
                .compiled();
        assertThat(policy.ladder().first().name()).isEqualTo("OPEN");
    }

    private static List<String> problems(UnaryOperator<TestPolicyBuilder> change) {
        return TestPolicy.problemTexts(change.apply(TestPolicy.builder()).files());
    }
}
