package dev.winnow.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.evaluation.Evaluation;
import dev.winnow.evaluation.Recommendation;
import dev.winnow.evaluation.Scorecard;
import dev.winnow.evaluation.StageChange;
import dev.winnow.lead.Score;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void leadThatNoRowHoldsOnIsSaidToHaveNoPoints() {
        Evaluation evaluation = evaluation("0", "D4", StageChange.HOLD, "LEAD");

        assertThat(new Summary(new Wording(Messages.ENGLISH, Sentences.BY_LABEL, Labels.NONE)).of(evaluation))
                .isEqualTo("No scoring row holds on these facts: 0 points. Stays LEAD.");
    }

    @Test
    void changeIsNamedWithBothStages() {
        Evaluation evaluation = evaluation("0", "D4", StageChange.PROMOTE, "MQL");

        assertThat(new Summary(new Wording(Messages.ENGLISH, Sentences.BY_LABEL, Labels.NONE)).of(evaluation))
                .endsWith("Promote from LEAD to MQL.");
    }

    private static Evaluation evaluation(String total, String grade, StageChange change, String to) {
        BigDecimal points = new BigDecimal(total);
        return new Evaluation(
                new Scorecard(points, grade, List.of()),
                new Recommendation("LEAD", to, change, "marketing", null, null, null),
                List.of(),
                new Score(points, Map.of()),
                List.of(),
                null,
                Set.of(),
                Set.of(),
                List.of());
    }
}
