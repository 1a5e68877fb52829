package dev.winnow.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.TestPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NestingTest {

    @Test
    void theLineOfTheFirstBracketThatIsTooDeepIsFound() {
        assertThat(Nesting.tooDeepLine("a\nb (\n" + "(".repeat(20) + ")".repeat(21)))
                .isEqualTo(3);
        assertThat(Nesting.tooDeepLine("(".repeat(20) + ")".repeat(20))).isZero();
        assertThat(Nesting.tooDeepLine("()".repeat(1_000))).isZero();
        assertThat(Nesting.tooDeepLine("[{(".repeat(7))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"%s\"", "'%s'", "// %s", "/* %s */", "\"\\\"%s\"", "// %s\n// %s"})
    void bracketsInTextsAndCommentsDoNotCount(String drl) {
        assertThat(Nesting.tooDeepLine(drl.replace("%s", "(".repeat(50)))).isZero();
    }

    @Test
    void theLinesOfCommentsCount() {
        assertThat(Nesting.tooDeepLine("/* a\nb\n*/ // c\n" + "(".repeat(21))).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 3_000, 100_000})
    void aFileThatIsNestedDeeplyIsAProblemAtItsLine(int depth) {
        List<String> problems = problems("(".repeat(depth) + "true" + ")".repeat(depth));

        assertThat(problems)
                .containsExactly("deep.drl › line 4: expected brackets nested at most 20 deep, found deeper ones");
    }

    /** The parser calls itself for each of them. */
    @Test
    void soIsOneWithEndlessOperators() {
        assertThat(problems("channel == " + "!".repeat(50_000) + "true")).isNotEmpty();
        assertThat(problems("channel == " + "- ".repeat(50_000) + "1")).isNotEmpty();
    }

    private static List<String> problems(String constraint) {
        return TestPolicy.problemTexts(TestPolicy.builder()
                .rules("deep.drl", """
                        package dev.winnow.test;
                        import dev.winnow.lead.Lead;
                        rule "deep" when
                        $lead: Lead(%s)
                        then end
                        """.formatted(constraint))
                .files());
    }
}
