package dev.winnow.console.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.Policy;
import dev.winnow.policy.TestDimension;
import dev.winnow.policy.TestPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopRowsTest {

    @Test
    void rowsAreOrderedByTheMostPointsTheyCanGiveOrTake() {
        assertThat(ids(TestPolicy.compiled(), "fit"))
                .as("the floor of -20 bounds the 25 points that a row takes")
                .containsExactly("FIT-EMP-02", "FIT-IND-02", "FIT-IND-01", "FIT-EMP-01", "FIT-CTR-01");
        assertThat(ids(TestPolicy.compiled(), "need")).startsWith("NEED-BUD-02", "NEED-CHL-01", "NEED-OWN-02");
    }

    @Test
    void rowsThatCountSeveralTimesCountAsOften() {
        assertThat(ids(TestPolicy.compiled(), "engagement"))
                .as("10 for each webinar, 20 for one demo, 8 for a signal, 2.5 for three pages")
                .containsExactly("ENG-WEB-01", "ENG-DEM-01", "ENG-SIG-01", "ENG-PAG-01");
    }

    @Test
    void withoutBoundsPointsDecide() {
        Policy policy = TestPolicy.builder()
                .dimension(TestDimension.of("fit", "Fit").cap(null).floor(null))
                .compiled();

        assertThat(ids(policy, "fit"))
                .as("equal points in the order of the table")
                .containsExactly("FIT-IND-02", "FIT-EMP-02", "FIT-IND-01", "FIT-EMP-01", "FIT-CTR-01");
    }

    private static List<String> ids(Policy policy, String dimension) {
        return TopRows.of(policy.dimension(dimension), policy.tables()).stream()
                .map(scored -> scored.row().id())
                .toList();
    }
}
