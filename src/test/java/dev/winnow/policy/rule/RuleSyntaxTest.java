package dev.winnow.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.Problems;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSyntaxTest {

    private static final String HEAD = """
            package dev.winnow.test

            import dev.winnow.lead.Activity
            import dev.winnow.lead.Signal

            """;
    private static final String THEN = """
            then
                insert(new Signal("hot", $a.daysAgo()));
            end
            """;
    private static final String RULE = "rule \"x\"\nwhen\n    $a : Activity(type == \"webinar\")\n" + THEN;

    @Test
    void aRuleOverFactsThatGivesASignalIsAllowed() {
        assertThat(given(HEAD + RULE)).isEmpty();
    }

    @Test
    void notExistsAndAndAreAllowed() {
        String conditions = """
                rule "x"
                when
                    $a : Activity(type == "webinar")
                    not Activity(type == "demo-request", occurredAt.toEpochMilli() after $a.occurredAt.toEpochMilli())
                    exists (Activity(type == "a") and Lead(channel == "web"))
                """;

        assertThat(given(HEAD + conditions + THEN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Signal(name == \"hot\")", "Score(total > 5)", "Standing(stage == \"MQL\")"})
    void rulesMayNotLookAtWhatOtherRulesBringAbout(String pattern) {
        String conditions = "rule \"x\"\nwhen\n    $a : Activity(type == \"webinar\")\n    " + pattern + "\n";

        assertThat(given(HEAD + conditions + THEN))
                .singleElement()
                .asString()
                .contains("expected a pattern of one of Activity, Lead");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import java.lang.Runtime",
                "import dev.winnow.lead.*",
                "import java.util.List",
                "import static java.lang.System.exit",
                "import function java.lang.System.exit",
                "import accumulate java.lang.Runtime run",
                "global java.util.List list",
                "global dev.winnow.policy.rule.Findings findings",
                "function void x() { System.exit(1); }",
                "declare Thing\n    name : String\nend",
                "declare enum Colour RED(1); value : int end",
                "declare window W Activity() over window:time(5m) end",
                "declare entry-point \"door\" end",
                "query \"all\"\n    Activity()\nend",
                "dialect \"mvel\"",
                "unit Thing;"
            })
    void anythingButRulesAndTheirImportsIsRefused(String statement) {
        String drl = HEAD + statement + "\n\n" + RULE;

        assertThat(given(drl)).isNotEmpty().allMatch(problem -> problem.startsWith("x.drl"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "import java.lang.Runtime | 6 | an import of a fact | java.lang.Runtime",
                "global java.util.List list | 6 | no globals | list",
                "function void x() { System.exit(1); } | 6 | rules only | Function"
            })
    void aStatementIsRefusedWithItsLine(String statement, int line, String expected, String found) {
        assertThat(given(HEAD + statement + "\n\n" + RULE))
                .contains("x.drl › line " + line + ": expected " + expected + ", found " + found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "salience 10",
                "no-loop true",
                "dialect \"mvel\"",
                "timer (int: 1s)",
                "duration 100",
                "agenda-group \"x\"",
                "auto-focus true",
                "enabled (System.exit(1) == 1)",
                "salience (System.exit(1))",
                "date-effective \"01-Jan-2026\"",
                "@Propagation(EAGER)",
                "extends \"y\""
            })
    void attributesAndAnnotationsOfARuleAreRefused(String attribute) {
        String drl = HEAD + RULE.replace("\nwhen", "\n    " + attribute + "\nwhen");

        assertThat(given(drl)).isNotEmpty().allMatch(problem -> problem.startsWith("x.drl"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eval(true)",
                "eval(java.lang.System.exit(1))",
                "forall(Activity(type == \"a\"))",
                "accumulate(Activity($d : daysAgo); $n : count($d))",
                "Number() from accumulate(Activity($d : daysAgo), sum($d))",
                "$list : java.util.List() from collect(Activity())",
                "String() from System.getProperty(\"user.name\")",
                "Activity() from $a.attributes.values()",
                "Activity() from entry-point \"door\"",
                "Activity() over window:length(5)",
                "Activity(type == \"a\") or Activity(type == \"b\")",
                "Object()",
                "Signal(name == \"hot\")",
                "Score(total > 1)",
                "Standing(stage == \"MQL\")",
                "String(this == \"x\")",
                "java.lang.Runtime()",
                "?all()",
                "$b : Activity(type == \"a\", eval(System.exit(1) == 1))",
                "$b : Activity($d : daysAgo)",
                "Activity(type.length() > 3)",
                "Activity(type == (new String(\"x\")))",
                "Activity(type == \"a\"; System.exit(1) == 1)",
                "Activity(type == \"a\" foo())",
                "Activity(type memberof $a)",
                "Activity(type == \"a\") foo()",
                "Activity() @watch(*)",
                "do[later]",
                "if (daysAgo > 3) do[later]"
            })
    void otherConditionsAreRefused(String condition) {
        String drl = HEAD + RULE.replace("\nthen", "\n    " + condition + "\nthen");

        assertThat(given(drl)).isNotEmpty().allMatch(problem -> problem.startsWith("x.drl"));
    }

    @Test
    void aConditionIsRefusedWithItsLine() {
        String drl = HEAD + RULE.replace("\nthen", "\n    Activity(type.length() > 3)\nthen");

        assertThat(given(drl))
                .containsExactly("x.drl › line 9: expected facts, literals and listed operators, found type.length()");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "System.exit(1);",
                "insert(new Signal(\"hot\", $a.daysAgo())); System.exit(1);",
                "insert(new Signal(\"hot\", System.exit(1)));",
                "insert(new Signal(\"hot\", 5L));",
                "insert(new Signal(\"hot\" + \"x\", $a.daysAgo()));",
                "insert(new Signal(\"h\\u006ft\", $a.daysAgo()));",
                "insert(new Signal($a.type(), $a.daysAgo()));",
                "insertLogical(new Signal(\"hot\", $a.daysAgo()));",
                "insert(new dev.winnow.lead.Signal(\"hot\", $a.daysAgo()));",
                "insert(new Activity());",
                "delete($a);",
                "modify($a) { };",
                "update($a);",
                "drools.halt();",
                "kcontext.getKieRuntime().halt();",
                "findings.row(\"FIT-01\");",
                "// nothing\n",
                "while (true) ;"
            })
    void otherConsequencesAreRefused(String consequence) {
        String drl = HEAD + RULE.replace("insert(new Signal(\"hot\", $a.daysAgo()));", consequence);

        assertThat(given(drl)).singleElement().asString().startsWith("x.drl › line 6");
    }

    @Test
    void aNamedConsequenceIsRefused() {
        String drl = HEAD + RULE.replace("\nend", "\nthen[later]\n    System.exit(1);\nend");

        assertThat(given(drl)).isNotEmpty();
    }

    @Test
    void anUnknownSignalIsReportedWithItsLine() {
        String drl = HEAD + RULE.replace("hot", "warm");

        assertThat(given(drl))
                .containsExactly("x.drl › line 9: expected a signal that the vocabulary allows for signal.name, "
                        + "found \"warm\"");
    }

    @Test
    void theServersOwnRulesBringFindingsAlone() {
        String written = HEAD.replace("winnow.test", "winnow.test")
                + "global dev.winnow.policy.rule.Findings findings\n"
                + RULE.replace("insert(new Signal(\"hot\", $a.daysAgo()));", "findings.row(\"FIT-01\", $activity);");

        assertThat(check(RuleSyntax.Form.WRITTEN, written)).isEmpty();
        assertThat(check(RuleSyntax.Form.WRITTEN, written.replace("$activity", "$other")))
                .isNotEmpty();
        assertThat(check(RuleSyntax.Form.WRITTEN, written.replace("FIT-01", "fit")))
                .isNotEmpty();
        assertThat(check(RuleSyntax.Form.WRITTEN, written.replace(".row(", ".set(")))
                .isNotEmpty();
        assertThat(check(RuleSyntax.Form.WRITTEN, HEAD + RULE)).isNotEmpty();
    }

    private static List<String> given(String drl) {
        return check(RuleSyntax.Form.GIVEN, drl);
    }

    private static List<String> check(RuleSyntax.Form form, String drl) {
        Problems problems = new Problems();
        new RuleSyntax("x.drl", form, Set.of("hot"), problems).check("dev.winnow.test", drl);
        return problems.all().stream().map(Problem::toString).toList();
    }
}
