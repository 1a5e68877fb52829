package dev.winnow.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.policy.Compilation;
import dev.winnow.policy.PolicyCompiler;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinedActivitiesTest {

    private static final String FIRST = "$a : Activity(type == \"webinar\")\n";

    @Test
    void twoActivitiesAreReportedAtTheirRule() {
        assertThat(warnings(FIRST + "Activity(type == \"demo-request\")\n"))
                .containsExactly("x.drl › line 5: expected one Activity outside of exists and not, found 2, which rule "
                        + "\"x\" matches in every combination; suggested: exists for all but the one whose daysAgo() "
                        + "the signal has");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Activity(daysAgo > 1) and Activity(daysAgo > 2))\n",
                "exists (Activity(daysAgo > 1) and Activity(daysAgo > 2))\n",
                "not (Lead(channel == \"web\") and Activity(daysAgo > 1) and Activity(daysAgo > 2))\n"
            })
    void groupsOfActivitiesAreReported(String conditions) {
        assertThat(warnings(FIRST + conditions)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Lead(channel == \"web\")\n",
                "exists Activity(daysAgo > $a.daysAgo)\nnot Activity(daysAgo < $a.daysAgo)\n",
                "exists (Lead(channel == \"web\") and Activity(daysAgo > 2))\n"
            })
    void oneActivityIsFine(String conditions) {
        assertThat(warnings(FIRST + conditions)).isEmpty();
    }

    private static List<String> warnings(String conditions) {
        Compilation compilation = PolicyCompiler.compile(TestPolicy.builder()
                .withoutRules()
                .rules("x.drl", """
                        package dev.winnow.test
                        import dev.winnow.lead.Activity
                        import dev.winnow.lead.Lead
                        import dev.winnow.lead.Signal
                        rule "x"
                        when
                            %s
                        then
                            insert(new Signal("webinar-then-demo", $a.daysAgo()));
                        end
                        """.formatted(conditions))
                .files());
        return compilation.match(Compilation.Compiled::warnings, Compilation.Rejected::problems).stream()
                .filter(problem -> problem.kind() == ProblemKind.JOINED_ACTIVITIES)
                .map(Problem::toString)
                .toList();
    }
}
