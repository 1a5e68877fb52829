package dev.winnow.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.TestSize;
import dev.winnow.lead.Lead;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.vocabulary.Vocabulary;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tables and leads made by chance: the emitted rules, the typed conditions, the compiled ones and stock Drools all come
 * to the same.
 */
class DifferentialTest {

    private static final int LEADS = 60;

    /** With the fact that effective dates are asked of. */
    private static final Vocabulary VOCABULARY = TestPolicy.builder()
            .fact(TestFact.date("asOf", "The day"))
            .compiled()
            .vocabulary();

    static LongStream seeds() {
        return TestSize.seeds(1, 3, 10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRowHoldsWhereEveryConditionSaysSo(long seed) {
        Policy policy = TestPolicy.compiled(files(seed, false));
        SessionRules session = SessionRules.of(policy);
        RandomLeads leads = new RandomLeads(policy, seed);
        int held = 0;
        for (int count = 0; count < LEADS; count++) {
            Lead lead = leads.next();
            Firing firing = Firing.of(policy, lead);

            List<String> fired = firing.on(session::newSession).places();

            assertThat(fired).as("%s", lead).isEqualTo(firing.places(policy, Condition::holds));
            assertThat(fired).as("%s", lead).isEqualTo(firing.places(policy, policy.rules()::holds));
            held += fired.size();
        }
        assertThat(held).isGreaterThan(LEADS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRowHoldsWhereStockDroolsSaysSo(long seed) {
        PolicyFiles files = files(seed, true);
        Policy policy = TestPolicy.compiled(files);
        try (StockRules stock = StockRules.of(files, policy.tables())) {
            SessionRules session = SessionRules.of(policy);
            RandomLeads leads = new RandomLeads(policy, seed);
            int held = 0;
            for (int count = 0; count < LEADS; count++) {
                Lead lead = leads.next();
                Firing firing = Firing.of(policy, lead);

                List<String> fired = firing.on(session::newSession).places();

                assertThat(fired)
                        .as("%s", lead)
                        .isEqualTo(firing.on(stock::newSession).places());
                held += fired.size();
            }
            assertThat(held).isGreaterThan(LEADS);
        }
    }

    @Test
    @Tag("slow")
    void twoThousandTablesHoldWhereStockDroolsSaysSo() {
        int tables = 0;
        for (long seed = 1_001; tables < 2_000; seed++) {
            PolicyFiles files = files(seed, true);
            Policy policy = TestPolicy.compiled(files);
            try (StockRules stock = StockRules.of(files, policy.tables())) {
                SessionRules session = SessionRules.of(policy);
                RandomLeads leads = new RandomLeads(policy, seed);
                for (int count = 0; count < 50; count++) {
                    Lead lead = leads.next();
                    Firing firing = Firing.of(policy, lead);
                    assertThat(firing.on(session::newSession).places())
                            .as("seed %d, %s", seed, lead)
                            .isEqualTo(firing.on(stock::newSession).places());
                }
                tables += policy.tables().size();
            }
        }
    }

    private static PolicyFiles files(long seed, boolean forStock) {
        TestPolicyBuilder builder = TestPolicy.builder().withoutTables().fact(TestFact.date("asOf", "The day"));
        new RandomTables(VOCABULARY, seed, forStock).all().forEach(builder::table);
        return builder.files();
    }
}
