package dev.winnow.policy.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.policy.TestPolicy;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LadderTest {

    private final Ladder ladder = TestPolicy.compiled().ladder();

    @Test
    void stagesOffTheLadderAreNoSteps() {
        assertThat(ladder.steps()).extracting(Stage::name).containsExactly("OPEN", "LEAD", "MQL", "SAL", "CUSTOMER");
        assertThat(ladder.rank(ladder.stage("MQL"))).isEqualTo(2);
        assertThat(ladder.rank(ladder.stage("OUT"))).isEqualTo(-1);
    }

    @Test
    void aboveTheTopIsNothingAndAboveOffIsTheFirstStep() {
        assertThat(ladder.above(ladder.stage("SAL"))).isEqualTo(ladder.stage("CUSTOMER"));
        assertThat(ladder.above(ladder.stage("CUSTOMER"))).isNull();
        assertThat(ladder.above(ladder.stage("OUT"))).isEqualTo(ladder.stage("OPEN"));
    }

    @Test
    void withoutAGateTheFirstStageIsReached() {
        assertThat(reached()).isEqualTo("OPEN");
    }

    @Test
    void aCumulativeGateNeedsEveryGateBelow() {
        assertThat(reached("LEAD", "MQL")).isEqualTo("MQL");
        assertThat(reached("LEAD", "SAL")).isEqualTo("LEAD");
        assertThat(reached("MQL", "SAL")).isEqualTo("OPEN");
    }

    @Test
    void aGateThatStandsAloneNeedsNoOther() {
        assertThat(reached("CUSTOMER")).isEqualTo("CUSTOMER");
    }

    @Test
    void anUnknownStageIsABug() {
        assertThatThrownBy(() -> ladder.stage("SQL")).isInstanceOf(IllegalArgumentException.class);
    }

    private String reached(String... open) {
        return ladder.reached(stage -> Set.of(open).contains(stage.name())).name();
    }
}
