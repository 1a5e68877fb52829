package dev.winnow.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.evaluation.DimensionPoints;
import dev.winnow.evaluation.Evaluated;
import dev.winnow.evaluation.Evaluation;
import dev.winnow.evaluation.MadeUpLeads;
import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.table.DecisionTable;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptPropertyTest {

    private static final long SEED = 20260302;

    @ParameterizedTest
    @CsvSource({"b2b, 1500", "education, 1000", "roofing, 1000"})
    void everyReceiptAddsUp(String name, int count) {
        Policy policy = ShippedPolicies.compiled(name);
        MadeUpLeads leads = new MadeUpLeads(policy, TestPolicy.AS_OF, SEED);
        Map<Receipt.Kind, Integer> seen = new EnumMap<>(Receipt.Kind.class);

        for (int made = 0; made < count; made++) {
            Lead lead = TestPolicy.lead(policy, leads.next(), TestPolicy.AS_OF);
            Evaluated evaluated = Evaluated.of(policy, lead, TestPolicy.AS_OF);
            Evaluation evaluation = evaluated.evaluation();
            Reasons reasons = new Reasons(
                    new EvaluatedRecords(evaluated), new Wording(Messages.ENGLISH, Sentences.BY_LABEL, Labels.NONE));
            Receipt receipt = new ReceiptWriter(
                            policy, reasons, new Wording(Messages.ENGLISH, Sentences.BY_LABEL, Labels.NONE))
                    .write(evaluation);

            assertThat(receipt.balances()).isTrue();
            assertAddsUp(receipt, evaluation);
            for (Receipt.Line line : receipt.lines()) {
                seen.merge(line.kind(), 1, Integer::sum);
                assertIsRight(line, policy);
            }
        }

        assertThat(seen).containsKeys(kinds(name));
    }

    /** Of one policy at least there must be receipts with every kind of line. */
    private static Receipt.Kind[] kinds(String policy) {
        return policy.equals("b2b") ? Receipt.Kind.values() : new Receipt.Kind[] {Receipt.Kind.ROW};
    }

    private static void assertAddsUp(Receipt receipt, Evaluation evaluation) {
        BigDecimal total = BigDecimal.ZERO;
        for (DimensionPoints dimension : evaluation.score().dimensions()) {
            BigDecimal sum = receipt.lines().stream()
                    .filter(line -> line.dimension().equals(dimension.name()))
                    .map(Receipt.Line::points)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as("%s of %s", dimension.name(), receipt).isEqualByComparingTo(dimension.points());
            total = total.add(sum);
        }
        assertThat(total).isEqualByComparingTo(evaluation.score().total());
    }

    private static DecisionTable tableOf(Receipt.Line line, Policy policy) {
        return policy.row(Objects.requireNonNull(line.row())).table();
    }

    private static void assertIsRight(Receipt.Line line, Policy policy) {
        switch (line.kind()) {
            case ROW -> assertThat(tableOf(line, policy).dimension()).isEqualTo(line.dimension());
            case DECAY -> {
                assertThat(tableOf(line, policy).dimension()).isEqualTo(line.dimension());
                assertThat(line.points()).isNotZero();
            }
            case ROUNDING -> assertThat(line.points().abs()).isLessThanOrEqualTo(new BigDecimal("0.5"));
            case CAP ->
                assertThat(line)
                        .matches(cap -> cap.row() == null && cap.points().signum() < 0);
            case FLOOR ->
                assertThat(line)
                        .matches(floor -> floor.row() == null && floor.points().signum() > 0);
        }
        assertThat(line.text()).isNotBlank();
    }
}
