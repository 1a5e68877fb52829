package dev.winnow.policy.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.TestSize;
import dev.winnow.lead.Lead;
import dev.winnow.lead.Score;
import dev.winnow.policy.Policy;
import dev.winnow.policy.RandomLeads;
import dev.winnow.policy.RandomPolicies;
import dev.winnow.policy.table.Condition;
import dev.winnow.policy.vocabulary.FactType;
import dev.winnow.policy.vocabulary.RecordType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueClassesTest {

    private static final int LEADS = 200;

    static LongStream seeds() {
        return TestSize.seeds(21, 2, 6);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void recordsOfOneClassAreTheSameToEveryCompiledCondition(long seed) {
        Policy policy = RandomPolicies.of(seed);
        List<Condition> conditions = policy.rows().stream()
                .flatMap(placed -> placed.row().conditions().stream())
                .toList();
        Map<RecordType, IndexedFacts> facts = new HashMap<>();
        for (RecordType recordType : List.of(RecordType.LEAD, RecordType.ACTIVITY, RecordType.SCORE)) {
            facts.put(recordType, new IndexedFacts(recordType, conditions));
        }
        Map<List<Object>, Boolean> verdicts = new HashMap<>();
        RandomLeads leads = new RandomLeads(policy, seed);
        Random random = new Random(seed);
        int repeated = 0;
        for (int count = 0; count < LEADS; count++) {
            Lead lead = leads.next();
            repeated += judge(policy, conditions, facts, RecordType.LEAD, lead, verdicts);
            for (Object activity : lead.activities()) {
                repeated += judge(policy, conditions, facts, RecordType.ACTIVITY, activity, verdicts);
            }
            repeated += judge(policy, conditions, facts, RecordType.SCORE, score(random), verdicts);
        }
        assertThat(repeated).as("values in a class that was seen before").isGreaterThan(10 * verdicts.size());
    }

    @Test
    void wholeNumbersAreTakenWithTheirNeighboursBetweenBounds() {
        ValueClasses classes = ValueClasses.of(FactType.Kind.WHOLE, List.of(200L, 10L, 10L));

        assertThat(classes.of(9L)).isEqualTo(classes.of(Long.MIN_VALUE));
        assertThat(classes.of(11L)).isEqualTo(classes.of(199L));
        assertThat(classes.of(201L)).isEqualTo(classes.of(Long.MAX_VALUE));
        assertThat(List.of(classes.of(null), classes.of(9L), classes.of(10L), classes.of(11L), classes.of(200L)))
                .doesNotHaveDuplicates()
                .doesNotContain(ValueClasses.NONE);
        assertThat(classes.of(201L)).isEqualTo(classes.count() - 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 15, 16, 17, 100})
    void eachWholeNumberThatIsMentionedHasAClassBetweenThoseOfItsNeighbours(int bounds) {
        ValueClasses classes = ValueClasses.of(
                FactType.Kind.WHOLE,
                LongStream.range(0, bounds)
                        .mapToObj(bound -> (Object) (bound * 10))
                        .toList());

        for (long bound = 0; bound < bounds; bound++) {
            int valueClass = classes.of(bound * 10);
            assertThat(classes.of(bound * 10 - 1)).isEqualTo(valueClass - 1);
            assertThat(classes.of(bound * 10 + 1)).isEqualTo(valueClass + 1);
            assertThat(classes.of(bound * 10 + 9)).isEqualTo(valueClass + 1);
        }
        assertThat(classes.count()).isEqualTo(2 * bounds + 2);
    }

    @Test
    void decimalsAreTheSameWhateverTheirScale() {
        ValueClasses classes = ValueClasses.of(FactType.Kind.DECIMAL, List.of(new BigDecimal("1.50")));

        assertThat(classes.of(new BigDecimal("1.5"))).isEqualTo(classes.of(new BigDecimal("1.5000")));
        assertThat(classes.of(new BigDecimal("1.5"))).isNotEqualTo(classes.of(new BigDecimal("1.49999")));
    }

    @Test
    void textsThatNoCellMentionsAreOneClass() {
        ValueClasses classes = ValueClasses.of(FactType.Kind.TEXT, List.of("fintech", "DE"));

        assertThat(classes.of("x")).isEqualTo(classes.of("Fintech")).isNotEqualTo(classes.of("fintech"));
        assertThat(classes.of("DE")).isNotEqualTo(classes.of("fintech"));
        assertThat(classes.count()).isEqualTo(4);
    }

    @Test
    void textsOfTheSameHashAreToldApart() {
        List<Object> mentioned = List.of("AaAa", "AaBB", "BBAa", "other");
        ValueClasses classes = ValueClasses.of(FactType.Kind.TEXT, mentioned);

        assertThat(mentioned.stream().map(classes::of).toList())
                .doesNotHaveDuplicates()
                .doesNotContain(classes.of("BBBB"));
        assertThat(classes.of("BBBB")).isEqualTo(classes.of("x"));
        assertThat(classes.count()).isEqualTo(6);
    }

    @Test
    void aValueOfAnotherTypeIsInNoClass() {
        assertThat(ValueClasses.of(FactType.Kind.WHOLE, List.of(1L)).of(1)).isEqualTo(ValueClasses.NONE);
        assertThat(ValueClasses.of(FactType.Kind.DATE, List.of(LocalDate.EPOCH)).of("1970-01-01"))
                .isEqualTo(ValueClasses.NONE);
        assertThat(ValueClasses.of(FactType.Kind.TEXT, List.of("1")).of(1L)).isEqualTo(ValueClasses.NONE);
        assertThat(ValueClasses.of(FactType.Kind.CHOICES, List.of("a")).of("a")).isEqualTo(ValueClasses.NONE);
    }

    @Test
    void listsAreToldApartByWhatCellsMention() {
        ValueClasses classes = ValueClasses.of(FactType.Kind.CHOICES, List.of("funding", "hiring"));

        assertThat(classes.of(List.of("hiring", "move", "funding")))
                .isEqualTo(classes.of(List.of("funding", "hiring")));
        assertThat(classes.of(List.of("move"))).isEqualTo(classes.of(List.of()));
        assertThat(classes.of(List.of("hiring"))).isNotEqualTo(classes.of(List.of("funding")));
    }

    @Test
    void moreSelectionsThanAreRememberedAreInNoClass() {
        List<Object> mentioned =
                List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p");
        ValueClasses classes = ValueClasses.of(FactType.Kind.CHOICES, mentioned);
        Random random = new Random(1);
        int without = 0;
        for (int count = 0; count < 10_000; count++) {
            int valueClass = classes.of(
                    mentioned.stream().filter(value -> random.nextBoolean()).toList());
            assertThat(valueClass).isLessThan(classes.count());
            without += valueClass == ValueClasses.NONE ? 1 : 0;
        }
        assertThat(without).isPositive();
    }

    /** @return how many verdicts were given before, and so had to be the same again */
    private static int judge(
            Policy policy,
            List<Condition> conditions,
            Map<RecordType, IndexedFacts> facts,
            RecordType recordType,
            Object record,
            Map<List<Object>, Boolean> verdicts) {
        IndexedFacts indexed = Objects.requireNonNull(facts.get(recordType));
        KnownRecords known = indexed.known(List.of(record));
        int repeated = 0;
        for (Condition condition : conditions) {
            if (condition.fact().recordType() == recordType) {
                int valueClass =
                        known.valueClass(0, indexed.place(condition.fact().path()));
                boolean holds = policy.rules().holds(condition, record);
                Boolean before =
                        verdicts.putIfAbsent(List.of(condition.source(), condition.column(), valueClass), holds);
                assertThat(before == null || before == holds)
                        .as("%s %s of %s", condition.fact().path(), condition.demand(), record)
                        .isTrue();
                repeated += before == null ? 0 : 1;
            }
        }
        return repeated;
    }

    private static Score score(Random random) {
        Map<String, BigDecimal> points = new HashMap<>();
        for (String dimension : List.of("fit", "engagement", "need")) {
            points.put(dimension, BigDecimal.valueOf(random.nextInt(12_000) - 2_000, random.nextInt(3)));
        }
        return new Score(BigDecimal.valueOf(random.nextInt(60)), points);
    }
}
