package dev.winnow.policy.analysis;

import static dev.winnow.policy.TestTable.ID;
import static dev.winnow.policy.TestTable.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.TestTable;
import dev.winnow.policy.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdjacentRangesTest {

    private static final String EXPECTED =
            "expected a range that starts where that of R-1 (tables.xlsx › T › A13) ends, found ";
    private static final String FIX =
            "; suggested: the same number below which one range ends and from which the next starts";

    @Test
    void rangesThatOverlapAtAnEndBothCount() {
        TestTable table = table("""
                        R-1 | 0, 60   | | 1
                        R-2 | 50, 100 | | 2
                        """);

        assertThat(Warnings.of(ProblemKind.OVERLAP, table))
                .containsExactly("tables.xlsx › T › B14: " + EXPECTED
                        + "Employees from 50 to 59 people in both ranges, so that both rows count" + FIX);
    }

    @Test
    void rangesThatLeaveOutAValueHaveAGap() {
        TestTable table = table("""
                        R-1 | 0, 60   | | 1
                        R-2 | 61, 100 | | 2
                        """);

        assertThat(Warnings.of(ProblemKind.GAP, table))
                .containsExactly("tables.xlsx › T › B14: " + EXPECTED + "Employees 60 people in neither range" + FIX);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0, 60 | 60, 100", "0, 100 | 20, 30", "0, 50 | 200, 300", "0, 100 | 0, 50"})
    void adjacentNestedAndDistantRangesAreMeant(String first, String second) {
        assertThat(warnings(table("R-1 | " + first + " | | 1\nR-2 | " + second + " | | 2\n")))
                .isEmpty();
    }

    @Test
    void anOverlapWithARangeThatAnotherContinuesIsMeant() {
        TestTable table = table("""
                        R-1 | 0, 4  | | 1
                        R-2 | 4, 20 | | 2
                        R-3 | 3, 10 | | 3
                        """);

        assertThat(warnings(table)).isEmpty();
    }

    @Test
    void rowsWithOtherConditionsAreNotCompared() {
        TestTable table = table("""
                        R-1 | 0, 60   | DE | 1
                        R-2 | 50, 100 | AT | 2
                        """);

        assertThat(warnings(table)).isEmpty();
    }

    private static List<String> warnings(TestTable table) {
        List<String> warnings = new ArrayList<>(Warnings.of(ProblemKind.OVERLAP, table));
        warnings.addAll(Warnings.of(ProblemKind.GAP, table));
        return warnings;
    }

    private static TestTable table(String rows) {
        return TestTable.score("T", "fit")
                .action(ID, "Id")
                .condition(LEAD, "company.employees >= $1, company.employees < $2", "Employees")
                .condition(LEAD, "company.country == \"$param\"", "Country")
                .number("points", "Points")
                .rows(rows);
    }
}
