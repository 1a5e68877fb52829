package dev.winnow.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.evaluation.DimensionPoints;
import dev.winnow.evaluation.Evaluated;
import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.RandomLeads;
import dev.winnow.policy.RandomPolicies;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.definition.Dimension;
import dev.winnow.policy.table.RowEffect;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Receipts over policies and leads made by chance, their arithmetic done again from nothing but their lines. */
class RandomReceiptTest {

    private static final long SEED = 5_001;

    private final Map<Receipt.Kind, Integer> seen = new EnumMap<>(Receipt.Kind.class);

    @Test
    void everyReceiptAddsUpLineByLine() {
        assertAddUp(8, 500);
    }

    @Test
    @Tag("slow")
    void ofHundredThousandReceiptsEveryOneAddsUpLineByLine() {
        assertAddUp(40, 2_500);
    }

    private void assertAddUp(int policies, int leadsEach) {
        for (long seed = SEED; seed < SEED + policies; seed++) {
            Policy policy = RandomPolicies.of(seed);
            RandomLeads leads = new RandomLeads(policy, seed);
            for (int count = 0; count < leadsEach; count++) {
                assertAddsUp(policy, leads.next(), "seed " + seed);
            }
        }

        int receipts = policies * leadsEach;
        assertThat(seen.keySet()).containsExactly(Receipt.Kind.values());
        assertThat(seen.values()).allMatch(times -> times >= receipts / 100);
    }

    private void assertAddsUp(Policy policy, Lead lead, String seed) {
        Evaluated evaluated = Evaluated.of(policy, lead, TestPolicy.AS_OF);
        Reasons reasons = new Reasons(
                new EvaluatedRecords(evaluated), new Wording(Messages.ENGLISH, Sentences.BY_LABEL, Labels.NONE));
        Receipt receipt = new ReceiptWriter(
                        policy, reasons, new Wording(Messages.ENGLISH, Sentences.BY_LABEL, Labels.NONE))
                .write(evaluated.evaluation());
        Supplier<String> what = () -> seed + ", " + lead + ", " + receipt;

        assertThat(receipt.balances()).as(what).isTrue();
        BigDecimal total = BigDecimal.ZERO;
        for (DimensionPoints points : evaluated.evaluation().score().dimensions()) {
            List<Receipt.Line> lines = receipt.lines().stream()
                    .filter(line -> line.dimension().equals(points.name()))
                    .toList();
            BigDecimal sum = sum(lines, policy.dimension(points.name()), what);
            assertThat(sum).as(what).isEqualByComparingTo(points.points());
            total = total.add(sum);
        }
        assertThat(total)
                .as(what)
                .isEqualByComparingTo(evaluated.evaluation().score().total());
        assertThat(scoringRows(receipt)).as(what).isEqualTo(scoringRows(policy, evaluated));
    }

    /** What the lines of one dimension add up to, each of them having been looked at. */
    private BigDecimal sum(List<Receipt.Line> lines, Dimension dimension, Supplier<String> what) {
        BigDecimal sum = BigDecimal.ZERO;
        Map<String, BigDecimal> points = new HashMap<>();
        Map<String, BigDecimal> counted = new HashMap<>();
        for (Receipt.Line line : lines) {
            seen.merge(line.kind(), 1, Integer::sum);
            BigDecimal before = sum;
            sum = sum.add(line.points());
            assertThat(line.subtotal()).as(what).isEqualByComparingTo(sum);
            switch (line.kind()) {
                case ROW ->
                    assertThat(points.put(row(line), line.points())).as(what).isNull();
                case DECAY -> assertTakenAway(line, Objects.requireNonNull(points.get(row(line)), what), what);
                case ROUNDING ->
                    assertThat(line.points().abs())
                            .as(what)
                            .isLessThanOrEqualTo(new BigDecimal(BigInteger.valueOf(5), dimension.decimals() + 1));
                case CAP -> {
                    assertThat(before).as(what).isGreaterThan(dimension.cap());
                    assertThat(sum).as(what).isEqualByComparingTo(dimension.cap());
                }
                case FLOOR -> {
                    assertThat(before).as(what).isLessThan(dimension.floor());
                    assertThat(sum).as(what).isEqualByComparingTo(dimension.floor());
                }
            }
            if (line.row() != null) {
                counted.merge(line.row(), line.points(), BigDecimal::add);
            }
        }
        assertThat(counted.values())
                .as(what)
                .allMatch(one -> one.stripTrailingZeros().scale() <= dimension.decimals());
        assertIsWithin(dimension, sum, what);
        return sum;
    }

    private static void assertTakenAway(Receipt.Line decay, BigDecimal points, Supplier<String> what) {
        BigDecimal none = BigDecimal.ZERO;
        assertThat(decay.points())
                .as(what)
                .isBetween(points.negate().min(none), points.negate().max(none))
                .isNotZero();
    }

    private static void assertIsWithin(Dimension dimension, BigDecimal sum, Supplier<String> what) {
        if (dimension.cap() != null) {
            assertThat(sum).as(what).isLessThanOrEqualTo(dimension.cap());
        }
        if (dimension.floor() != null) {
            assertThat(sum).as(what).isGreaterThanOrEqualTo(dimension.floor());
        }
    }

    private static String row(Receipt.Line line) {
        return Objects.requireNonNull(line.row());
    }

    private static Set<String> scoringRows(Receipt receipt) {
        return receipt.lines().stream()
                .filter(line -> line.kind() == Receipt.Kind.ROW)
                .map(RandomReceiptTest::row)
                .collect(Collectors.toSet());
    }

    private static Set<String> scoringRows(Policy policy, Evaluated evaluated) {
        return evaluated.evaluation().held().stream()
                .filter(id -> policy.row(id).row().effect() instanceof RowEffect.Points)
                .collect(Collectors.toSet());
    }
}
