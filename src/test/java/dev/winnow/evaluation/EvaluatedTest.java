package dev.winnow.evaluation;

import static dev.winnow.evaluation.Leads.did;
import static dev.winnow.evaluation.Leads.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.lead.Lead;
import dev.winnow.lead.Signal;
import dev.winnow.policy.Policy;
import dev.winnow.policy.TestPolicy;
import org.junit.jupiter.api.Test;

/** What a lead would be if it were another is what that other one is. */
class EvaluatedTest {

    private static final String WEBINAR = did("webinar", 2);
    private static final String DEMO = did("demo-request", 1);

    @Test
    void signalsOfActivitiesStayWhileActivitiesDo() {
        Policy policy = TestPolicy.compiled();

        Evaluated changed = changed(policy, lead(policy, 10, WEBINAR, DEMO), lead(policy, 200, WEBINAR, DEMO));

        assertThat(changed.evaluation().signals()).extracting(Signal::name).containsExactly("webinar-then-demo");
    }

    @Test
    void signalsComeWithActivities() {
        Policy policy = TestPolicy.compiled();

        Evaluated changed = changed(policy, lead(policy, 10, WEBINAR), lead(policy, 10, WEBINAR, DEMO));

        assertThat(changed.evaluation().signals()).extracting(Signal::name).containsExactly("webinar-then-demo");
    }

    @Test
    void signalsComeWithFactsOfTheLeadWhereARuleLooksAtIt() {
        Policy policy =
                TestPolicy.builder().withoutRules().rules("large.drl", """
                        package dev.winnow.test
                        import dev.winnow.lead.Activity
                        import dev.winnow.lead.Lead
                        import dev.winnow.lead.Signal
                        rule "a demo for a large company"
                        when
                            not Lead(company.employees < 100)
                            $demo : Activity(type == "demo-request")
                        then
                            insert(new Signal("webinar-then-demo", $demo.daysAgo()));
                        end
                        """).compiled();

        Evaluated small = changed(policy, lead(policy, 200, DEMO), lead(policy, 10, DEMO));
        Evaluated large = changed(policy, lead(policy, 10, DEMO), lead(policy, 200, DEMO));

        assertThat(small.evaluation().signals()).isEmpty();
        assertThat(large.evaluation().signals()).extracting(Signal::name).containsExactly("webinar-then-demo");
    }

    private static Evaluated changed(Policy policy, Lead before, Lead after) {
        Evaluated expected = Evaluated.of(policy, after, TestPolicy.AS_OF);
        Trial trial = Evaluated.of(policy, before, TestPolicy.AS_OF).trial(after);
        assertThat(trial.points()).isEqualTo(expected.evaluation().points());
        assertThat(trial.evaluated()).isEqualTo(expected);
        return trial.evaluated();
    }

    private static Lead lead(Policy policy, int employees, String... activities) {
        return read(policy, """
                {"id": "L-1", "company": {"employees": %d}, "activities": [%s]}
                """.formatted(employees, String.join(", ", activities)));
    }
}
