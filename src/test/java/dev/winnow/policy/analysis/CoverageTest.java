package dev.winnow.policy.analysis;

import static dev.winnow.policy.TestTable.ACTIVITY;
import static dev.winnow.policy.TestTable.ID;
import static dev.winnow.policy.TestTable.ID_OF_ACTIVITY;
import static dev.winnow.policy.TestTable.LEAD;
import static dev.winnow.policy.TestTable.STANDING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.TestTable;
import dev.winnow.policy.problem.ProblemKind;
import org.junit.jupiter.api.Test;

class CoverageTest {

    @Test
    void aRowBelowOneThatAsksLessIsCovered() {
        TestTable table = route("T").rows("""
                        R-1 |         |  50 |  | recycle | LEAD
                        R-2 | fintech | 100 |  | recycle | LEAD
                        R-3 | fintech |  49 |  | recycle | LEAD
                        """);

        assertThat(Warnings.of(ProblemKind.COVERED, table))
                .containsExactly(
                        "tables.xlsx › T › A13: expected leads that no earlier row matches, found only leads that R-1"
                                + " (tables.xlsx › T › A12) matches first; suggested: moving row R-2 above R-1, or deleting it");
    }

    @Test
    void aRowMayBeCoveredByAnEarlierTable() {
        TestTable first = route("T").rows("R-1 | fintech | | | recycle | LEAD");
        TestTable second = route("U").row("R-2", "fintech", 5, null, "disqualify", "OUT");

        assertThat(Warnings.of(ProblemKind.COVERED, first, second))
                .singleElement()
                .asString()
                .contains("› U › A12:");
    }

    @Test
    void severalRowsMayCoverOneTogether() {
        TestTable table = route("T").rows("""
                        R-1 |                   | 50 |    | recycle    | LEAD
                        R-2 | saas, fintech     |    | 50 | recycle    | LEAD
                        R-3 | retail            |    | 50 | recycle    | LEAD
                        R-4 | fintech, retail   |    | 60 | disqualify | OUT
                        R-5 | fintech, gambling |    | 60 | disqualify | OUT
                        """);

        assertThat(Warnings.of(ProblemKind.COVERED, table))
                .singleElement()
                .asString()
                .contains("› A15:", "one of R-1 (tables.xlsx › T › A12), R-2", "R-3");
    }

    @Test
    void aRowForAllOthersMayStandBelowRowsThatTakeEveryLead() {
        TestTable table = TestTable.of("level", "T")
                .action(ID, "Id")
                .condition(STANDING, "forall(||){stage == \"$\"}", "Stage, one of")
                .number("level", "Level")
                .row("L-1", "OPEN, LEAD, MQL", 1)
                .row("L-2", "SAL, CUSTOMER, OUT", 2)
                .row("L-3", null, 3)
                .row("L-4", null, 4);

        assertThat(Warnings.of(ProblemKind.COVERED, table))
                .singleElement()
                .asString()
                .contains("› A15:", "L-3");
    }

    @Test
    void aFactThatIsNotKnownIsTakenByNone() {
        TestTable table = route("T").rows("""
                        R-1 |         | 50 |    | recycle | LEAD
                        R-2 |         |    | 50 | recycle | LEAD
                        R-3 | fintech |    |    | recycle | LEAD
                        """);

        assertThat(Warnings.of(ProblemKind.COVERED, table)).isEmpty();
    }

    @Test
    void aRowThatAsksForAnActivityLeavesThoseWithoutToTheNext() {
        TestTable table = TestTable.of("action", "T")
                .action(ID_OF_ACTIVITY, "Id")
                .condition(ACTIVITY, "daysAgo >= $param", "Days ago")
                .text("action", "Next action")
                .row("R-1", 0, "Call")
                .row("R-2", 30, "Write");
        TestTable last = TestTable.of("action", "U")
                .action(ID, "Id")
                .condition(LEAD, "company.country == \"$param\"", "Country")
                .text("action", "Next action")
                .row("R-3", "DE", "Wait");

        assertThat(Warnings.of(ProblemKind.COVERED, table, last))
                .singleElement()
                .asString()
                .contains("› T › A13:");
    }

    private static TestTable route(String name) {
        return TestTable.of("route", name)
                .action(ID, "Id")
                .condition(LEAD, "forall(||){company.industry == \"$\"}", "Industry, one of")
                .condition(LEAD, "company.employees >= $param", "Employees, from")
                .condition(LEAD, "company.employees < $param", "Employees, below")
                .text("change", "Change")
                .text("stage", "To");
    }
}
