package dev.winnow.evaluation;

import static dev.winnow.evaluation.Leads.did;
import static dev.winnow.evaluation.Leads.evaluated;
import static dev.winnow.evaluation.Leads.who;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.Policy;
import dev.winnow.policy.TestDimension;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestTable;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoringTest {

    private static final Policy POLICY = policy();

    @Test
    void everyTimeCountsWhereNothingLimitsIt() {
        Evaluation evaluation = evaluated(POLICY, who(did("webinar", 0), did("webinar", 40), did("webinar", 400)));

        Contribution webinars = contribution(evaluation, "PLAIN-WEB");
        assertThat(webinars.times()).isEqualTo(3);
        assertThat(webinars.points()).isEqualTo("30");
        assertThat(webinars.decay()).isEqualTo("0");
        assertThat(points(evaluation, "plain")).isEqualTo("30");
    }

    @Test
    void oneTimeFewerThanAtLeastCountsNothing() {
        Evaluation evaluation = evaluated(POLICY, who(did("page-view", 1)));

        assertThat(evaluation.contributions()).isEmpty();
        assertThat(evaluation.score().total()).isEqualByComparingTo("0");
    }

    @Test
    void fromAtLeastOnEachTimeCounts() {
        Evaluation evaluation = evaluated(POLICY, who(did("page-view", 1), did("page-view", 2)));

        assertThat(contribution(evaluation, "PLAIN-PAG").times()).isEqualTo(2);
        assertThat(points(evaluation, "plain")).isEqualTo("4");
    }

    @Test
    void noMoreThanAtMostCount() {
        Evaluation evaluation = evaluated(
                POLICY, who(did("page-view", 1), did("page-view", 2), did("page-view", 3), did("page-view", 4)));

        Contribution views = contribution(evaluation, "PLAIN-PAG");
        assertThat(views.times()).isEqualTo(3);
        assertThat(views.finding().occurrences()).hasSize(4);
        assertThat(points(evaluation, "plain")).isEqualTo("6");
    }

    @Test
    void theMostRecentCountFirst() {
        Evaluation evaluation =
                evaluated(POLICY, who(did("demo-request", 60), did("demo-request", 0), did("demo-request", 30)));

        Contribution demos = contribution(evaluation, "FADE-DEM");
        assertThat(demos.times()).isEqualTo(2);
        assertThat(demos.points()).isEqualTo("16.0000");
        assertThat(demos.decay()).isEqualTo("-4.0000");
        assertThat(demos.counted()).isEqualTo("12.0000");
    }

    @Test
    void whatIsLeftIsRoundedHalfUpAtTheScaleOfItsDimension() {
        Evaluation evaluation = evaluated(POLICY, who(did("webinar", 30)));

        assertThat(points(evaluation, "scale0")).isEqualTo("3");
        assertThat(points(evaluation, "scale1")).isEqualTo("0.3");
        assertThat(points(evaluation, "scale2")).isEqualTo("0.03");
        assertThat(points(evaluation, "scale3")).isEqualTo("0.003");
        assertThat(points(evaluation, "scale4")).isEqualTo("0.0003");
        assertThat(contribution(evaluation, "SCALE-0").decay()).isEqualTo("-2.5");
        assertThat(contribution(evaluation, "SCALE-0").rounding()).isEqualTo("0.5");
        assertThat(contribution(evaluation, "SCALE-4").decay()).isEqualTo("-0.00025");
        assertThat(contribution(evaluation, "SCALE-4").rounding()).isEqualTo("0.00005");
    }

    @Test
    void severalTimesAreRoundedOnceTogether() {
        Evaluation evaluation = evaluated(POLICY, who(did("webinar", 30), did("webinar", 30)));

        assertThat(points(evaluation, "scale0")).isEqualTo("5");
    }

    @Test
    void deductionsFadeTowardsZero() {
        Evaluation evaluation = evaluated(POLICY, who(did("email-open", 30)));

        Contribution opened = contribution(evaluation, "FADE-OPE");
        assertThat(opened.points()).isEqualTo("-7.0000");
        assertThat(opened.decay()).isEqualTo("3.5000");
        assertThat(points(evaluation, "scale4")).isEqualTo("-3.5000");
    }

    @Test
    void aCapBoundsTheSumOfARowsDimension() {
        Evaluation evaluation =
                evaluated(POLICY, "{\"id\": \"L-1\", \"attributes\": {\"tags\": [\"red\", \"green\"]}}");

        assertThat(evaluation.contributions()).hasSize(2);
        assertThat(points(evaluation, "bounded")).isEqualTo("10");
    }

    @Test
    void aFloorBoundsItFromBelow() {
        Evaluation evaluation = evaluated(POLICY, "{\"id\": \"L-1\", \"attributes\": {\"tags\": [\"red\", \"blue\"]}}");

        assertThat(points(evaluation, "bounded")).isEqualTo("-5");
    }

    @Test
    void aFloorAboveZeroIsGivenToEverybody() {
        Evaluation evaluation = evaluated(raised(), Leads.UNKNOWN);

        assertThat(points(evaluation, "fit")).isEqualTo("3");
        assertThat(evaluation.score().total()).isEqualByComparingTo("3");
    }

    @Test
    void withoutFindingsEveryDimensionIsZeroAtItsScale() {
        Evaluation evaluation = evaluated(POLICY, Leads.UNKNOWN);

        assertThat(points(evaluation, "scale0")).isEqualTo("0");
        assertThat(points(evaluation, "scale4")).isEqualTo("0.0000");
        assertThat(evaluation.score().total()).isEqualTo("0.0000");
        assertThat(evaluation.contributions()).isEmpty();
    }

    @Test
    void theTotalIsTheSumOfTheDimensions() {
        Evaluation evaluation = evaluated(POLICY, who(did("webinar", 30), did("demo-request", 30)));

        BigDecimal sum = evaluation.score().dimensions().stream()
                .map(DimensionPoints::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(evaluation.score().total()).isEqualTo(sum).isEqualTo("17.3333");
        assertThat(evaluation.points().total()).isEqualTo(sum);
    }

    private static Contribution contribution(Evaluation evaluation, String row) {
        return evaluation.contributions().stream()
                .filter(contribution -> contribution.finding().row().id().equals(row))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal points(Evaluation evaluation, String dimension) {
        return evaluation.score().dimensions().stream()
                .filter(points -> points.name().equals(dimension))
                .map(DimensionPoints::points)
                .findFirst()
                .orElseThrow();
    }

    private static Policy raised() {
        return TestPolicy.builder()
                .dimension(TestDimension.of("fit", "Fit")
                        .cap(50)
                        .floor(3)
                        .decimals(0)
                        .description("Starts above zero."))
                .compiled();
    }

    private static Policy policy() {
        var policy = TestPolicy.builder()
                .withoutTables()
                .dimension(TestDimension.of("plain", "Plain").decimals(0))
                .dimension(
                        TestDimension.of("bounded", "Bounded").cap(10).floor(-5).decimals(0))
                .table(TestTable.score("Bounded", "bounded")
                        .action(TestTable.ID, "Id")
                        .condition(TestTable.LEAD, "attributes.texts(\"tags\") contains \"$param\"", "Tag")
                        .number("points", "Points")
                        .row("BOU-RED", "red", 7)
                        .row("BOU-GRE", "green", 7)
                        .row("BOU-BLU", "blue", -20))
                .table(counted("Plain", "plain").rows("""
                                PLAIN-WEB | webinar   |   |   | 10
                                PLAIN-PAG | page-view | 2 | 3 |  2
                                """));
        for (int scale : List.of(0, 1, 2, 3, 4)) {
            String name = "scale" + scale;
            policy.dimension(TestDimension.of(name, name).halfLife(30).decimals(scale))
                    .table(counted(name, name)
                            .rows("SCALE-%d | webinar | | | %s".formatted(scale, BigDecimal.valueOf(5, scale))));
        }
        return policy.table(counted("Fading", "scale4").rows("""
                                FADE-DEM | demo-request |  | 2 |  8
                                FADE-OPE | email-open   |  |   | -7
                                """)).compiled();
    }

    private static TestTable counted(String name, String dimension) {
        return TestTable.score(name, dimension)
                .action(TestTable.ID_OF_ACTIVITY, "Id")
                .condition(TestTable.ACTIVITY, "type == \"$param\"", "Activity")
                .number("atLeast", "At least")
                .number("atMost", "At most")
                .number("points", "Points");
    }
}
