package dev.winnow.policy.analysis;

import static dev.winnow.policy.TestTable.ACTIVITY;
import static dev.winnow.policy.TestTable.ID;
import static dev.winnow.policy.TestTable.ID_OF_ACTIVITY;
import static dev.winnow.policy.TestTable.LEAD;
import static dev.winnow.policy.TestTable.SCORE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestStage;
import dev.winnow.policy.TestTable;
import dev.winnow.policy.problem.ProblemKind;
import org.junit.jupiter.api.Test;

class ReachCheckTest {

    @Test
    void rowsThatExcludeEachOtherDoNotAddUpToTheCap() {
        TestTable table = fit().rows("""
                        R-1 | fintech |    |  30
                        R-2 | saas    |    |  40
                        R-3 |         | DE |   9
                        R-4 |         | FR | -20
                        """);

        assertThat(Warnings.of(ProblemKind.CAP_OUT_OF_REACH, table))
                .containsExactly("tables.xlsx › Fit: expected rows of Fit that can reach its cap of 50, found at most"
                        + " 49 points from all of them; suggested: a cap of 49 at most, or rows with more points");
    }

    @Test
    void rowsThatGoTogetherAddUpToTheCap() {
        TestTable table = fit().rows("""
                        R-1 | fintech  |    |  41
                        R-2 |          | DE |   9
                        R-3 | gambling |    | -15
                        R-4 |          | FR |  -5
                        """);

        assertThat(Warnings.of(ProblemKind.CAP_OUT_OF_REACH, table)).isEmpty();
    }

    @Test
    void aFloorThatNoRowTakesPointsTowardsIsOutOfReach() {
        TestTable table = fit().row("R-1", "fintech", null, 50);

        assertThat(Warnings.of(ProblemKind.CAP_OUT_OF_REACH, table))
                .singleElement()
                .asString()
                .contains("its floor of -20, found no row with negative points");
    }

    @Test
    void activitiesCountAsOftenAsTheyMay() {
        TestTable table = TestTable.score("Behaviour", "engagement")
                .action(ID_OF_ACTIVITY, "Id")
                .condition(ACTIVITY, "type == \"$param\"", "Activity")
                .number("atMost", "At most")
                .number("points", "Points");

        assertThat(Warnings.of(ProblemKind.CAP_OUT_OF_REACH, table.row("R-1", "webinar", 5, 11.9)))
                .singleElement()
                .asString()
                .contains("at most 59.5 points");
        assertThat(Warnings.of(ProblemKind.CAP_OUT_OF_REACH, table.row("R-1", "webinar", null, 0.1)))
                .isEmpty();
    }

    @Test
    void aGateMayAskForMorePointsThanThereAre() {
        TestTable gate = TestTable.of("gate", "Gates")
                .action(ID, "Id")
                .condition(SCORE, "points(\"fit\") >= $param", "Fit points, from")
                .condition(SCORE, "total >= $param", "Total points, from")
                .text("stage", "Stage")
                .rows("""
                        G-1 | 51 |    | LEAD
                        G-2 |    | 51 | MQL
                        G-3 | 10 |    | MQL
                        """);
        TestTable fit = fit().row("R-1", "fintech", null, 60);

        assertThat(Warnings.of(ProblemKind.GATE_OUT_OF_REACH, fit, gate))
                .filteredOn(warning -> !warning.contains("a gate row for"))
                .containsExactly(
                        "tables.xlsx › Gates › B12: expected Fit points that rows can reach, from 0 to 50, found"
                                + " Fit points at least 51, so nothing opens the gate of LEAD; suggested: another value, or"
                                + " deleting row G-1");
        assertThat(Warnings.of(ProblemKind.NEVER_HOLDS, fit, gate))
                .singleElement()
                .asString()
                .contains("› C13: expected Total points that rows can reach, from 0 to 50, found");
    }

    @Test
    void aStageWithoutAGateRowIsOutOfReach() {
        assertThat(Warnings.of(
                        ProblemKind.GATE_OUT_OF_REACH,
                        TestPolicy.builder()
                                .stage(TestStage.of("CUSTOMER", "Customer")
                                        .owner("success")
                                        .gate("alone")
                                        .fallsBack(false))))
                .isEmpty();
        assertThat(Warnings.of(
                        ProblemKind.GATE_OUT_OF_REACH,
                        TestPolicy.builder()
                                .stage(TestStage.of("PARTNER", "Partner")
                                        .owner("success")
                                        .gate("alone")
                                        .fallsBack(false))))
                .containsExactly(
                        "tables.xlsx › Gates: expected a gate row for the stage PARTNER (Partner), found none in"
                                + " any gate table; suggested: a row with the stage PARTNER");
    }

    private static TestTable fit() {
        return TestTable.score("Fit", "fit")
                .action(ID, "Id")
                .condition(LEAD, "forall(||){company.industry == \"$\"}", "Industry, one of")
                .condition(LEAD, "company.country == \"$param\"", "Country")
                .number("points", "Points");
    }
}
