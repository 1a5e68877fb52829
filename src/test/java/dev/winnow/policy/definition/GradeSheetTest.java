package dev.winnow.policy.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.Policy;
import dev.winnow.policy.TestPolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GradeSheetTest {

    private static final String SHEET = "policy.xlsx › Grades › ";

    @Test
    void aGradeIsTheFirstLetterAndTheFirstNumberReached() {
        assertThat(grade("30", "20")).isEqualTo("A1");
        assertThat(grade("29", "19.9")).isEqualTo("B2");
        assertThat(grade("-5", "0")).isEqualTo("C2");
    }

    @Test
    void aHalfThatNoMarkAppliesToIsLeftOut() {
        Policy policy = TestPolicy.builder()
                .withoutGrades()
                .grade("A", "fit", 10)
                .grade(1, "engagement", 10)
                .compiled();
        Map<String, BigDecimal> points = Map.of("fit", BigDecimal.TEN, "engagement", BigDecimal.ONE);

        assertThat(policy.grades().grade(points::get)).isEqualTo("A");
    }

    @Test
    void aPolicyMayHaveNoGrades() {
        Policy policy = TestPolicy.builder().withoutGrades().compiled();
        assertThat(policy.grades().grade(name -> BigDecimal.ONE)).isEmpty();
    }

    @Test
    void marksAndDimensionsThatAreNoneAreReported() {
        List<String> found = TestPolicy.problemTexts(TestPolicy.builder()
                .grade("AA", "fit")
                .grade("a", "fit")
                .grade(10, "engagement")
                .grade("D", "fitt", "many")
                .grade(null, "fit", 5)
                .files());

        String mark = ": expected a capital letter or a digit from 1 to 9, found ";
        assertThat(found)
                .containsExactly(
                        SHEET + "A9" + mark + "\"AA\"",
                        SHEET + "A10" + mark + "\"a\"",
                        SHEET + "A11" + mark + "\"10\"",
                        SHEET + "B12: expected one of fit, engagement, need, found \"fitt\"; did you mean \"fit\"?",
                        SHEET + "C12: expected a number, found \"many\"",
                        SHEET + "A13: expected mark, found an empty cell");
    }

    @Test
    void pointsOfAMarkAreANumber() {
        List<String> found = TestPolicy.problemTexts(
                TestPolicy.builder().grade("D", "fit", "many").files());

        assertThat(found).containsExactly(SHEET + "C9: expected a number, found \"many\"");
    }

    private static String grade(String fit, String engagement) {
        Map<String, BigDecimal> points = Map.of("fit", new BigDecimal(fit), "engagement", new BigDecimal(engagement));
        return TestPolicy.compiled().grades().grade(points::get);
    }
}
