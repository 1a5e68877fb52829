package dev.winnow.policy.analysis;

import static dev.winnow.policy.TestTable.ACTIVITY;
import static dev.winnow.policy.TestTable.ID;
import static dev.winnow.policy.TestTable.ID_OF_ACTIVITY;
import static dev.winnow.policy.TestTable.LEAD;
import static dev.winnow.policy.TestTable.SCORE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.TestFact;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestTable;
import dev.winnow.policy.problem.ProblemKind;
import org.junit.jupiter.api.Test;

class GapsTest {

    @Test
    void aHoleBetweenTwoRangesIsToldWithItsValues() {
        TestTable table = employees().row("P-1", null, 50, "small").row("P-2", 200, null, "large");

        assertThat(Warnings.of(ProblemKind.GAP, table))
                .containsExactlyInAnyOrder(
                        "tables.xlsx › T: expected a row of the phase tables for every lead, found none for a lead where"
                                + " Employees is from 50 to 199 people; suggested: a last row without conditions,"
                                + " or a row for such leads",
                        "tables.xlsx › T: expected a row of the phase tables for every lead, found none for a lead where"
                                + " Employees isn't known; suggested: a last row without conditions, or a value under If"
                                + " missing for Employees");
    }

    @Test
    void rangesThatMeetLeaveThoseWhoseValueIsNotKnown() {
        TestTable table = employees().row("P-1", null, 50, "small").row("P-2", 50, null, "large");

        assertThat(Warnings.of(ProblemKind.GAP, table))
                .singleElement()
                .asString()
                .contains("Employees isn't known");
    }

    @Test
    void aValueForTheMissingClosesTheGap() {
        TestTable table = employees().row("P-1", null, 50, "small").row("P-2", 50, null, "large");

        assertThat(Warnings.of(
                        ProblemKind.GAP,
                        TestPolicy.builder()
                                .withoutTables()
                                .fact(TestFact.wholeNumber("company.employees", "Employees")
                                        .unit("people")
                                        .allowed("0 ..")
                                        .ifMissing(1))
                                .table(table)))
                .isEmpty();
    }

    @Test
    void aRowWithoutConditionsClosesEveryGap() {
        TestTable table = employees().rows("""
                        P-1 |  | 50 | small
                        P-2 |  |    | others
                        """);

        assertThat(Warnings.of(ProblemKind.GAP, table)).isEmpty();
    }

    @Test
    void rowsOfALaterTableCloseTheGapOfAnEarlierOne() {
        TestTable first = employees().row("P-1", null, 50, "small");
        TestTable second = TestTable.of("phase", "U")
                .action(ID, "Id")
                .text("phase", "Phase")
                .row("P-2", "others");

        assertThat(Warnings.of(ProblemKind.GAP, first, second)).isEmpty();
    }

    @Test
    void aHoleBetweenTwoPeriodsIsAGapAndTheTimeBeforeTheFirstIsNone() {
        TestTable table = TestTable.of("phase", "T")
                .action(ID, "Id")
                .condition(LEAD, "asOf >= LocalDate.parse(\"$param\")", "Effective from")
                .condition(LEAD, "asOf <= LocalDate.parse(\"$param\")", "Effective to")
                .text("phase", "Phase")
                .row("P-1", "2026-01-01", "2026-01-31", "old")
                .row("P-2", "2026-02-03", null, "new");

        assertThat(Warnings.of(
                        ProblemKind.GAP,
                        TestPolicy.builder()
                                .withoutTables()
                                .fact(TestFact.date("asOf", "Day"))
                                .table(table)))
                .singleElement()
                .asString()
                .contains("a lead where Day is from 2026-02-01 to 2026-02-02;");
    }

    @Test
    void routesMayLetLeadsThrough() {
        TestTable table = TestTable.of("route", "T")
                .action(ID, "Id")
                .condition(LEAD, "contact.unsubscribed == $param", "Unsubscribed")
                .text("change", "Change")
                .text("stage", "To")
                .row("R-1", true, "disqualify", "OUT");

        assertThat(Warnings.of(ProblemKind.GAP, table)).isEmpty();
    }

    @Test
    void rowsAboutActivitiesTakeNoLeadThatHasNone() {
        TestTable table = TestTable.of("level", "T")
                .action(ID_OF_ACTIVITY, "Id")
                .condition(ACTIVITY, "daysAgo >= $param", "Days ago")
                .number("level", "Level")
                .row("L-1", 0, 1);

        assertThat(Warnings.of(ProblemKind.GAP, table))
                .singleElement()
                .asString()
                .contains("none for a lead without activities");
    }

    @Test
    void pointsAreOnlyToldOfWhereALeadComesToThem() {
        TestTable need = TestTable.score("Need", "need")
                .action(ID, "Id")
                .condition(LEAD, "bant.budget == \"$param\"", "Budget")
                .number("points", "Points")
                .row("N-1", "approved", 10)
                .row("N-2", "none", -5);

        assertThat(Warnings.of(ProblemKind.GAP, need, points(-1)))
                .containsExactly(
                        "tables.xlsx › T: expected a row of the phase tables for every lead, found none for a lead"
                                + " where Need points is -5; suggested: a last row without conditions, or a row for such leads");
        assertThat(Warnings.of(ProblemKind.GAP, need, points(-4))).hasSize(1);
        assertThat(Warnings.of(ProblemKind.GAP, need, points(-5))).isEmpty();
    }

    private static TestTable points(int from) {
        return TestTable.of("phase", "T")
                .action(ID, "Id")
                .condition(SCORE, "points(\"need\") >= $param", "Need points, from")
                .text("phase", "Phase")
                .row("P-1", from, "some");
    }

    private static TestTable employees() {
        return TestTable.of("phase", "T")
                .action(ID, "Id")
                .condition(LEAD, "company.employees >= $param", "Employees, from")
                .condition(LEAD, "company.employees < $param", "Employees, below")
                .text("phase", "Phase");
    }
}
