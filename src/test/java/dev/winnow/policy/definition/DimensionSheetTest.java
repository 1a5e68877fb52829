package dev.winnow.policy.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.TestDimension;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestPolicyBuilder;
import dev.winnow.policy.problem.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DimensionSheetTest {

    private static final String SHEET = "policy.xlsx › Dimensions › ";

    @Test
    void aDimensionIsReadWithItsBoundsAndDecimals() {
        List<Dimension> dimensions = TestPolicy.compiled().dimensions();

        assertThat(dimensions)
                .containsExactly(
                        new Dimension("fit", "Fit", new BigDecimal("50"), new BigDecimal("-20"), null, 0, cell(4)),
                        new Dimension(
                                "engagement",
                                "Engagement",
                                new BigDecimal("60.0"),
                                new BigDecimal("0.0"),
                                30,
                                1,
                                cell(5)),
                        new Dimension("need", "Need", null, null, null, 2, cell(6)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fit", "total", "my fit", "fit\"", "1st", "x)", "x.y"})
    void aDimensionIsNamedByLettersAndDigits(String name) {
        List<String> found = problems(policy -> policy.dimension(TestDimension.of(name, "A label")));

        assertThat(found)
                .containsExactly(
                        SHEET + "A7: expected a name of letters and digits that starts with a lower-case letter "
                                + "and isn't total, found \"" + name + '"');
    }

    @Test
    void aDimensionThatStandsTwiceIsReported() {
        List<String> found = TestPolicy.problemTexts(TestPolicy.changed(
                TestPolicy.files(), TestPolicyBuilder.DEFINITIONS, policy -> policy.set("Dimensions", "A7", "fit")
                        .set("Dimensions", "B7", "Fit again")));

        assertThat(found).containsExactly(SHEET + "A7: expected each dimension once, found \"fit\" again");
    }

    @Test
    void theNumbersAreWithinReason() {
        List<String> found = problems(policy -> policy.dimension(TestDimension.of("a", "A")
                        .cap(1.5)
                        .floor("none")
                        .halfLife(0)
                        .decimals(5))
                .dimension(TestDimension.of("b", "B")
                        .cap(10)
                        .floor(20)
                        .halfLife(1.5)
                        .decimals(0))
                .dimension(
                        TestDimension.of("c", "C").cap(0.125).halfLife(10_001).decimals(2)));

        assertThat(found)
                .contains(
                        SHEET + "D7: expected a number, found \"none\"",
                        SHEET + "E7: expected a whole number from 1 to 10000, found 0",
                        SHEET + "F7: expected a whole number from 0 to 4, found 5",
                        SHEET + "C8: expected a cap above the floor 20, found 10",
                        SHEET + "E8: expected a whole number from 1 to 10000, found 1.5",
                        SHEET + "C9: expected a number with at most 2 decimals, found 0.125",
                        SHEET + "E9: expected a whole number from 1 to 10000, found 10001");
    }

    @Test
    void aPolicyHasAtLeastOneDimension() {
        List<String> found =
                problems(policy -> policy.withoutTables().withoutGrades().withoutDimensions());

        assertThat(found).containsExactly("policy.xlsx › Dimensions: expected at least one dimension, found none");
    }

    private static List<String> problems(UnaryOperator<TestPolicyBuilder> change) {
        return TestPolicy.problemTexts(change.apply(TestPolicy.builder()).files());
    }

    private static Source cell(int row) {
        return Source.cell("policy.xlsx", DimensionSheet.NAME, row, 0);
    }
}
