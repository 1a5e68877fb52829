package dev.winnow.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.evaluation.MadeUpLeads;
import dev.winnow.policy.Policy;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PathPropertyTest {

    private static final long SEED = 20260302;
    private static final int LEADS = 250;
    private static final int FEWEST_PATHS = 25;

    @ParameterizedTest
    @FieldSource("dev.winnow.policy.ShippedPolicies#NAMES")
    void everyPathLeadsWhereItSays(String name) {
        Policy policy = ShippedPolicies.compiled(name);
        MadeUpLeads leads = new MadeUpLeads(policy, TestPolicy.AS_OF, SEED);
        int found = 0;

        for (int count = 0; count < LEADS; count++) {
            Explained explained = Explained.lead(policy, leads.next());
            if (explained.details().path() != null) {
                found++;
                AppliedPath.assertReached(explained);
            }
        }

        assertThat(found).isGreaterThanOrEqualTo(FEWEST_PATHS);
    }
}
