package dev.winnow.evaluation;

import static dev.winnow.evaluation.Leads.did;
import static dev.winnow.evaluation.Leads.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.lead.Lead;
import dev.winnow.lead.Signal;
import dev.winnow.policy.Policy;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a lead would be if it were another is what that other one is. */
class WhatIfTest {

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

    @ParameterizedTest
    @ValueSource(strings = {"b2b", "roofing"})
    void anyLeadMayBecomeAnyOther(String name) {
        Policy policy = ShippedPolicies.compiled(name);
        MadeUpLeads made = new MadeUpLeads(policy, TestPolicy.AS_OF, 20261129);
        for (int round = 0; round < 200; round++) {
            ObjectNode before = made.next();
            ObjectNode after = made.next();
            ObjectNode withItsActivities = after.deepCopy();
            withItsActivities.set("activities", before.path("activities"));
            ObjectNode withMoreActivities = before.deepCopy();
            withMoreActivities.withArray("activities").addAll(after.withArray("activities"));

            Evaluated start = Evaluated.of(policy, read(policy, before.toString()), TestPolicy.AS_OF);
            WhatIf whatIf = start.whatIf();
            for (ObjectNode other : List.of(after, withItsActivities, withMoreActivities, before)) {
                assertSame(policy, whatIf, read(policy, other.toString()));
            }
        }
    }

    private static Evaluated changed(Policy policy, Lead before, Lead after) {
        return assertSame(policy, Evaluated.of(policy, before, TestPolicy.AS_OF).whatIf(), after);
    }

    private static Evaluated assertSame(Policy policy, WhatIf whatIf, Lead after) {
        Evaluated expected = Evaluated.of(policy, after, TestPolicy.AS_OF);
        WhatIfResult trial = whatIf.evaluate(after);
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
