package dev.winnow.explanation;

import static dev.winnow.policy.TestTable.ID;
import static dev.winnow.policy.TestTable.LEAD;
import static dev.winnow.policy.TestTable.SCORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.winnow.policy.Policy;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestTable;
import org.junit.jupiter.api.Test;

class ScoreImprovementsTest {

    @Test
    void whatTakesPointsAwayIsKeptFromHolding() {
        Policy policy = TestPolicy.builder()
                .table(TestTable.score("Delays", "need")
                        .action(ID, "Id")
                        .condition(LEAD, "bant.timeframeMonths >= $param", "Timeframe, from")
                        .number("points", "Points")
                        .row("NEED-LATE-01", 24, -30))
                .table(TestTable.of("gate", "Gates")
                        .action(ID, "Id")
                        .condition(SCORE, "points(\"need\") >= $param", "Need points, from")
                        .text("stage", "Stage")
                        .row("GATE-LEAD-01", 0, "LEAD"))
                .compiled();

        Explained explained = Explained.lead(policy, "{\"id\": \"L-1\", \"bant\": {\"timeframeMonths\": 36}}");

        assertThat(explained.path().changes())
                .extracting(Path.FactChange::fact, Path.FactChange::to)
                .containsExactly(tuple("bant.timeframeMonths", 23L));
        AppliedPath.assertReached(explained);
    }
}
