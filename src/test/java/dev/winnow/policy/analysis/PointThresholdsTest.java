package dev.winnow.policy.analysis;

import static dev.winnow.policy.TestTable.ID;
import static dev.winnow.policy.TestTable.LEAD;
import static dev.winnow.policy.TestTable.SCORE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.Compilation;
import dev.winnow.policy.PolicyCompiler;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestPolicyBuilder;
import dev.winnow.policy.TestTable;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointThresholdsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.12|12, if the cell shows 12 %", "0.5|50, if the cell shows 50 %", "12.5|13", "0.125|1"})
    void aFractionIsWarnedOfWherePointsAreWhole(double threshold, String suggestion) {
        assertThat(thresholds(policy("score.fit", 15).row(threshold)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.source().toString()).isEqualTo("tables.xlsx › Gate › B12");
                    assertThat(problem.suggestion()).isEqualTo(suggestion);
                });
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 12, 15, 1000, -3})
    void wholeNumbersAreFine(double threshold) {
        assertThat(thresholds(policy("score.fit", 15).row(threshold))).isEmpty();
    }

    @Test
    void aThresholdMayHaveTheDecimalsOfThePoints() {
        assertThat(thresholds(policy("score.fit", 0.5).row(12.5))).isEmpty();
        assertThat(thresholds(policy("score.fit", 15).row(12.5))).hasSize(1);
    }

    @Test
    void pointsThatDecayHaveTheDecimalsOfTheirDimension() {
        assertThat(thresholds(policy("score.engagement", 15).row(0.1))).isEmpty();
        assertThat(thresholds(policy("score.engagement", 15).row(0.12))).hasSize(1);
    }

    @Test
    void theTotalHasTheDecimalsOfTheFinestDimension() {
        assertThat(thresholds(policy("score.total", 15).row(0.1))).isEmpty();
        assertThat(thresholds(policy("score.total", 15).row(0.12))).hasSize(1);
    }

    @Test
    void marksOfGradesAreChecked() {
        TestPolicyBuilder policy = TestPolicy.builder().withoutGrades().grade("A", "fit", 0.3);

        assertThat(thresholds(policy))
                .extracting(problem -> problem.source().toString())
                .containsExactly("policy.xlsx › Grades › C4");
    }

    @ParameterizedTest
    @FieldSource("dev.winnow.policy.ShippedPolicies#NAMES")
    void shippedPoliciesHaveNone(String name) {
        assertThat(thresholds(PolicyCompiler.compile(ShippedPolicies.files(name))))
                .isEmpty();
    }

    private static Policy policy(String fact, double points) {
        return new Policy(fact, points);
    }

    /** A policy with one row that gives points, and one gate that asks for some. */
    private record Policy(String fact, double points) {

        TestPolicyBuilder row(double threshold) {
            TestTable fit = TestTable.score("Fit", "fit")
                    .action(ID, "Id")
                    .condition(LEAD, "channel == \"$param\"", "Channel")
                    .number("points", "Points")
                    .row("FIT-1", "web", points);
            String name = fact.substring("score.".length());
            String snippet = name.equals("total") ? "total >= $param" : "points(\"" + name + "\") >= $param";
            TestTable gate = TestTable.of("gate", "Gate")
                    .action(ID, "Id")
                    .condition(SCORE, snippet, "From points")
                    .text("stage", "Stage")
                    .row("GATE-1", threshold, "MQL");
            return TestPolicy.builder().withoutTables().table(fit).table(gate);
        }
    }

    private static List<Problem> thresholds(TestPolicyBuilder policy) {
        return thresholds(PolicyCompiler.compile(policy.files()));
    }

    private static List<Problem> thresholds(Compilation compilation) {
        return compilation.match(Compilation.Compiled::warnings, Compilation.Rejected::problems).stream()
                .filter(problem -> problem.kind() == ProblemKind.THRESHOLD)
                .toList();
    }
}
