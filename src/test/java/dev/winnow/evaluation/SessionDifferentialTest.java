package dev.winnow.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.TestSize;
import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.RandomLeads;
import dev.winnow.policy.RandomPolicies;
import dev.winnow.policy.ShippedPolicies;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every evaluation is the one that a session of Drools comes to, to the last digit and in the same order. */
class SessionDifferentialTest {

    private static final int POLICIES = 100;

    @ParameterizedTest
    @FieldSource("dev.winnow.policy.ShippedPolicies#NAMES")
    void shippedPoliciesComeToWhatASessionComesTo(String name) {
        assertSameEvaluations(ShippedPolicies.compiled(name), 20260302L, TestSize.of(200, 1_000));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void madeUpPoliciesComeToWhatASessionComesTo(long seed) {
        assertSameEvaluations(RandomPolicies.of(seed), seed, TestSize.of(150, 500));
    }

    @Test
    @Tag("slow")
    void aHundredThousandLeadsComeToWhatASessionComesTo() {
        for (long seed = 1_001; seed <= 1_000 + POLICIES; seed++) {
            assertSameEvaluations(RandomPolicies.of(seed), seed, 100_000 / POLICIES);
        }
    }

    private static void assertSameEvaluations(Policy policy, long seed, int leads) {
        SessionEvaluator session = new SessionEvaluator(policy);
        RandomLeads random = new RandomLeads(policy, seed);
        Set<String> held = new HashSet<>();
        for (int count = 0; count < leads; count++) {
            Lead lead = random.next();

            Evaluation evaluation = Evaluator.evaluate(policy, lead);

            assertThat(evaluation).as("seed %d, %s", seed, lead).isEqualTo(session.evaluate(lead));
            held.addAll(evaluation.held());
        }
        assertThat(held)
                .as("rows that held at least once")
                .hasSizeGreaterThan(policy.rows().size() / 2);
    }
}
