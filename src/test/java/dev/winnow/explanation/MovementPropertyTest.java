package dev.winnow.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.evaluation.Evaluated;
import dev.winnow.evaluation.MadeUpLeads;
import dev.winnow.policy.Policy;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MovementPropertyTest {

    private static final long SEED = 20261124;
    private static final int PAIRS = 500;

    /** Any two leads at any two moments, forwards or back. */
    @ParameterizedTest
    @FieldSource("dev.winnow.policy.ShippedPolicies#NAMES")
    void theLinesAddUpToTheDifference(String name) {
        Policy policy = ShippedPolicies.compiled(name);
        MadeUpLeads leads = new MadeUpLeads(policy, TestPolicy.AS_OF, SEED);
        Random random = new Random(SEED);
        Map<Movement.Kind, Integer> seen = new EnumMap<>(Movement.Kind.class);

        for (int count = 0; count < PAIRS; count++) {
            Evaluated before = at(policy, leads, random);
            Evaluated after = at(policy, leads, random);

            Movement movement = Explainer.ENGLISH.movement(before, after);

            BigDecimal sum = movement.lines().stream()
                    .map(Movement.Line::points)
                    .reduce(before.evaluation().score().total(), BigDecimal::add);
            assertThat(sum)
                    .as("seed %d, pair %d: %s", SEED, count, movement)
                    .isEqualByComparingTo(after.evaluation().score().total());
            movement.lines().forEach(line -> seen.merge(line.kind(), 1, Integer::sum));
            assertThat(movement.lines()).extracting(Movement.Line::kind).doesNotContain(Movement.Kind.ROWS);
        }

        assertThat(seen).containsKey(Movement.Kind.FACTS);
        if (name.equals("b2b")) {
            assertThat(seen)
                    .containsKeys(Movement.Kind.DECAY, Movement.Kind.FACTS, Movement.Kind.CAP, Movement.Kind.FLOOR);
        }
    }

    private static Evaluated at(Policy policy, MadeUpLeads leads, Random random) {
        Instant moment = TestPolicy.AS_OF.plus(Duration.ofHours(random.nextInt(3_000)));
        return Evaluated.of(policy, TestPolicy.lead(policy, leads.next(), moment), moment);
    }
}
