package dev.winnow.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.TestSize;
import dev.winnow.evaluation.Evaluated;
import dev.winnow.evaluation.MadeUpLeads;
import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.RandomLeads;
import dev.winnow.policy.RandomPolicies;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.table.PlacedRow;
import dev.winnow.policy.table.TableKind;
import dev.winnow.policy.vocabulary.Fact;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Of any row and any lead: it held exactly if all its conditions are reported true, and what isn't true says why. */
class WhyPropertyTest {

    private static final long SEED = 7_001;
    private static final int POLICIES = TestSize.of(3, 8);
    private static final int LEADS_EACH = 75;

    private final Map<Verdict, Integer> seen = new EnumMap<>(Verdict.class);
    private final Set<TableKind> kindsHeld = EnumSet.noneOf(TableKind.class);
    private int rows;
    private int held;

    @Test
    void aRowOfAPolicyMadeByChanceHeldExactlyIfAllIsTrue() {
        for (long seed = SEED; seed < SEED + POLICIES; seed++) {
            Policy policy = RandomPolicies.of(seed);
            RandomLeads leads = new RandomLeads(policy, seed);
            assertAllExplained(policy, LEADS_EACH, leads::next, "seed " + seed);
        }

        assertThat(rows).isGreaterThanOrEqualTo(12_500 * POLICIES);
        assertThat(held).isBetween(rows / 10, rows * 9 / 10);
        assertThat(kindsHeld).containsExactly(TableKind.values());
        assertThat(seen.keySet()).isEqualTo(EnumSet.complementOf(EnumSet.of(Verdict.EXCLUDED)));
        assertThat(seen.values()).allMatch(times -> times >= 10 * POLICIES);
    }

    @ParameterizedTest
    @FieldSource("dev.winnow.policy.ShippedPolicies#NAMES")
    void aRowOfAShippedPolicyHeldExactlyIfAllIsTrue(String name) {
        Policy policy = ShippedPolicies.compiled(name);
        MadeUpLeads leads = new MadeUpLeads(policy, TestPolicy.AS_OF, SEED);
        Supplier<Lead> made = () -> TestPolicy.lead(policy, (JsonNode) leads.next(), TestPolicy.AS_OF);

        assertAllExplained(policy, TestSize.of(50, 150), made, "seed " + SEED);

        assertThat(held).isBetween(rows / 20, rows * 19 / 20);
        assertThat(seen).containsKeys(Verdict.TRUE, Verdict.FALSE, Verdict.MISSING, Verdict.HUMAN);
    }

    private void assertAllExplained(Policy policy, int count, Supplier<Lead> leads, String seed) {
        for (int made = 0; made < count; made++) {
            Evaluated evaluated = Evaluated.of(policy, leads.get(), TestPolicy.AS_OF);
            for (PlacedRow row : policy.rows()) {
                assertExplained(row, evaluated, seed);
            }
        }
    }

    private void assertExplained(PlacedRow row, Evaluated evaluated, String seed) {
        Why why = Explainer.ENGLISH.why(evaluated, row);
        boolean holds = evaluated.evaluation().held().contains(row.row().id());
        boolean isAllTrue = why.conditions().stream().allMatch(condition -> condition.verdict() == Verdict.TRUE);
        Supplier<String> what = () -> seed + ", " + evaluated.lead() + ", " + why;

        assertThat(why.holds()).as(what).isEqualTo(holds);
        assertThat(isAllTrue).as(what).isEqualTo(holds);
        assertThat(why.conditions())
                .as(what)
                .hasSizeGreaterThanOrEqualTo(row.row().conditions().size());
        for (ConditionVerdict verdict : why.conditions()) {
            seen.merge(verdict.verdict(), 1, Integer::sum);
            assertThat(isOfItsKind(verdict, evaluated.policy())).as(what).isTrue();
        }
        rows++;
        if (holds) {
            held++;
            kindsHeld.add(row.table().kind());
        }
    }

    private static boolean isOfItsKind(ConditionVerdict verdict, Policy policy) {
        boolean isHowOften =
                verdict.fact().equals("activities") || verdict.fact().equals("signals");
        Object none = isHowOften ? (Object) 0L : List.of();
        boolean isFound = verdict.found() != null && !verdict.found().equals(none);
        Fact fact = policy.vocabulary().fact(verdict.fact());
        boolean isHuman = fact != null && ("sales".equals(fact.changedBy()) || "marketing".equals(fact.changedBy()));
        return switch (verdict.verdict()) {
            case TRUE -> true;
            case FALSE -> isFound && !isHuman;
            case MISSING -> !isFound && !isHuman;
            case HUMAN -> isHuman;
            case CAPPED -> verdict.fact().startsWith("score.");
            case EXCLUDED -> false;
        };
    }
}
