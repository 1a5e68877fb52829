package dev.winnow.policy.analysis;

import static dev.winnow.policy.TestTable.ACTIVITY;
import static dev.winnow.policy.TestTable.ID;
import static dev.winnow.policy.TestTable.ID_OF_ACTIVITY;
import static dev.winnow.policy.TestTable.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.TestTable;
import dev.winnow.policy.problem.ProblemKind;
import org.junit.jupiter.api.Test;

class RepeatedRowsTest {

    @Test
    void rowsOfTheSameMeaningAreDuplicatesHoweverTheyAreWritten() {
        TestTable table = score("T").rows("""
                        R-1 | fintech |         | 5 | 10 |       | 1
                        R-2 |         | fintech |   |    | 5, 10 | 1
                        """);

        assertThat(Warnings.of(ProblemKind.DUPLICATE_ROW, table))
                .containsExactly("tables.xlsx › T › A14: expected each row once, found R-2, which has the"
                        + " same conditions and effect as R-1 (tables.xlsx › T › A13); suggested: deleting one of the two, or"
                        + " changing its conditions");
    }

    @Test
    void theOrderOfAListDoesNotMatter() {
        TestTable table = score("T").rows("""
                        R-1 |  | saas, fintech |  |  |  | 1
                        R-2 |  | fintech, saas |  |  |  | 1
                        """);

        assertThat(Warnings.of(ProblemKind.DUPLICATE_ROW, table)).hasSize(1);
    }

    @Test
    void sameConditionsWithOtherPointsContradict() {
        TestTable table = score("T").rows("""
                        R-1 | fintech |         |  |  |  |   1
                        R-2 |         | fintech |  |  |  | 2.5
                        """);

        assertThat(Warnings.of(ProblemKind.CONTRADICTION, table))
                .singleElement()
                .asString()
                .startsWith("tables.xlsx › T › A14: expected 1 points, as in R-1 (tables.xlsx › T › A13)")
                .contains("found 2.5;");
        assertThat(Warnings.of(ProblemKind.DUPLICATE_ROW, table)).isEmpty();
    }

    @Test
    void anotherValueIsAnotherRow() {
        TestTable table = score("T").rows("""
                        R-1 | fintech |  |   |  |  | 1
                        R-2 | saas    |  |   |  |  | 1
                        R-3 | fintech |  | 0 |  |  | 1
                        """);

        assertThat(Warnings.of(ProblemKind.DUPLICATE_ROW, table)).isEmpty();
        assertThat(Warnings.of(ProblemKind.CONTRADICTION, table)).isEmpty();
    }

    @Test
    void anotherTableMayRewardTheSame() {
        TestTable first = score("T").rows("R-1 | fintech | | | | | 1");
        TestTable second = score("U").rows("R-2 | fintech | | | | | 1");

        assertThat(Warnings.of(ProblemKind.DUPLICATE_ROW, first, second)).isEmpty();
    }

    @Test
    void stepsOfHowOftenSomethingCountsDoNotContradict() {
        TestTable table = TestTable.score("T", "engagement")
                .action(ID_OF_ACTIVITY, "Id")
                .condition(ACTIVITY, "type == \"$param\"", "Activity")
                .number("atLeast", "At least")
                .number("points", "Points")
                .row("R-1", "webinar", null, 1)
                .row("R-2", "webinar", 3, 5)
                .row("R-3", "webinar", 3, 6);

        assertThat(Warnings.of(ProblemKind.CONTRADICTION, table))
                .singleElement()
                .asString()
                .contains("› A15:");
    }

    @Test
    void gatesOfOneStageAreComparedAcrossTables() {
        TestTable first = gate("G").row("G-1", true, "MQL").row("G-2", true, "SAL");
        TestTable second = gate("H").row("H-1", true, "MQL").row("H-2", false, "MQL");

        assertThat(Warnings.of(ProblemKind.DUPLICATE_ROW, first, second))
                .singleElement()
                .asString()
                .contains("› H › A12:", "G-1 (tables.xlsx › G › A12)");
    }

    private static TestTable gate(String name) {
        return TestTable.of("gate", name)
                .action(ID, "Id")
                .condition(LEAD, "sales.accepted == $param", "Accepted")
                .text("stage", "Stage");
    }

    private static TestTable score(String name) {
        return TestTable.score(name, "need")
                .action(ID, "Id")
                .condition(LEAD, "company.industry == \"$param\"", "Industry")
                .condition(LEAD, "forall(||){company.industry == \"$\"}", "Industry, one of")
                .condition(LEAD, "company.employees >= $param", "Employees, from")
                .condition(LEAD, "company.employees < $param", "Employees, below")
                .condition(LEAD, "company.employees >= $1, company.employees < $2", "Employees")
                .number("points", "Points");
    }
}
