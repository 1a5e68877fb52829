package dev.winnow.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.Policy;
import dev.winnow.policy.TestPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleCompilerTest {

    private static final String RULE = """
            package dev.winnow.test

            import dev.winnow.lead.Activity
            import dev.winnow.lead.Signal

            rule "x"
            when
                $a : Activity(type == "webinar")
            then
                insert(new Signal("webinar-then-demo", $a.daysAgo()));
            end
            """;

    @Test
    void aSyntaxErrorIsReportedWithItsLine() {
        List<String> found = problems(RULE.replace("Activity(type", "Activity(type == "));

        assertThat(found).isNotEmpty();
        assertThat(found.get(0)).startsWith("x.drl › line 8: expected rules in DRL, found");
    }

    @Test
    void aFileThatIsNoDrlIsReported() {
        assertThat(problems("Industry;Points\nfintech;15\n")).isNotEmpty();
        assertThat(problems("\u0000\u0001\u0002")).isNotEmpty();
    }

    @Test
    void anotherPackageIsReported() {
        List<String> found = problems(RULE.replace("dev.winnow.test", "dev.winnow.tables.test"));

        assertThat(found).containsExactly("x.drl: expected package dev.winnow.test, found dev.winnow.tables.test");
    }

    @Test
    void aFileWithoutPackageIsReported() {
        List<String> found = problems(RULE.replace("package dev.winnow.test\n", ""));

        assertThat(found).singleElement().asString().startsWith("x.drl: expected package dev.winnow.test, found");
    }

    @Test
    void aFactThatIsNoneOfThePatternsIsReported() {
        List<String> found = problems(RULE.replace("type == \"webinar\"", "company.name == \"x\""));

        assertThat(found).isNotEmpty().allMatch(text -> text.startsWith("x.drl › line "));
    }

    @Test
    void twoRulesOfOneNameAreReported() {
        List<String> found = problems(RULE + RULE.substring(RULE.indexOf("rule")));

        assertThat(found).isNotEmpty().allMatch(text -> text.startsWith("x.drl"));
    }

    @Test
    void twoFilesWithARuleOfOneNameAreReported() {
        List<String> found = TestPolicy.problemTexts(
                TestPolicy.builder().rules("a.drl", RULE).rules("b.drl", RULE).files());

        assertThat(found).isNotEmpty().allMatch(text -> text.startsWith("b.drl"));
    }

    @Test
    void aRuleThatDoesNotCompileIsReportedWhateverItsFilesName() {
        List<String> found = TestPolicy.problemTexts(TestPolicy.builder()
                .rules("decision-tables.drl", RULE.replace("$a.daysAgo", "$b.daysAgo"))
                .files());

        assertThat(found).isNotEmpty().allMatch(text -> text.startsWith("decision-tables.drl"));
    }

    @Test
    void everyProblemOfEveryFileIsReportedAtOnce() {
        List<String> found = TestPolicy.problemTexts(TestPolicy.builder()
                .rules("a.drl", RULE.replace("webinar-then-demo", "nothing"))
                .rules("b.drl", RULE.replace("rule \"x\"", "rule \"y\" salience 5"))
                .files());

        assertThat(found)
                .containsExactly(
                        "a.drl › line 9: expected a signal that the vocabulary allows for signal.name, "
                                + "found \"nothing\"",
                        "b.drl › line 6: expected a rule without attributes, found attributes: salience");
    }

    @Test
    void aPolicyNeedsNoFilesOfRules() {
        Policy policy = TestPolicy.builder().withoutRules().compiled();
        assertThat(policy.rules()).isNotNull();
    }

    private static List<String> problems(String drl) {
        return TestPolicy.problemTexts(TestPolicy.builder().rules("x.drl", drl).files());
    }
}
