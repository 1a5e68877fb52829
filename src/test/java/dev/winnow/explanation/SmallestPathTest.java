package dev.winnow.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.evaluation.Evaluation;
import dev.winnow.evaluation.Evaluator;
import dev.winnow.evaluation.MadeUpLeads;
import dev.winnow.policy.Policy;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.definition.Ladder;
import dev.winnow.policy.definition.Stage;
import dev.winnow.policy.facts.LeadReading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Paths are as small as they claim: nothing of them can be left out, and where a single change opens the next stage's
 * gate, a single one is named. To skip that gate, as winning a lead does, is no path through it.
 */
class SmallestPathTest {

    private static final long SEED = 20260314;
    private static final int FEWEST_LONG_PATHS = 15;
    private static final int FEWEST_BLOCKED = 10;

    @ParameterizedTest
    @FieldSource("dev.winnow.policy.ShippedPolicies#NAMES")
    void aPathIsLongOrMissingOnlyWhereNoSingleChangeWillDo(String name) {
        assertSmallest(name, 150);
    }

    @ParameterizedTest
    @FieldSource("dev.winnow.policy.ShippedPolicies#NAMES")
    @Tag("slow")
    void ofManyLeadsAPathIsLongOrMissingOnlyWhereNoSingleChangeWillDo(String name) {
        assertSmallest(name, 2_000);
    }

    private static void assertSmallest(String name, int count) {
        Policy policy = ShippedPolicies.compiled(name);
        SingleChanges changes = new SingleChanges(policy);
        MadeUpLeads leads = new MadeUpLeads(policy, TestPolicy.AS_OF, SEED);
        int longPaths = 0;
        int blocked = 0;

        for (int made = 0; made < count; made++) {
            Explained explained = Explained.lead(policy, leads.next());
            Stage next = policy.ladder().above(policy.ladder().stage(explained.stage()));
            Path path = explained.details().path();
            if (next == null) {
                assertThat(path).as("seed %d, %s", SEED, explained.json()).isNull();
            } else if (path == null) {
                blocked++;
                assertThat(explained.details().blocked())
                        .as("seed %d, %s", SEED, explained.json())
                        .isNotEmpty();
                assertNoSingleChangeOpens(next, explained, changes);
            } else if (path.changes().size() > 1) {
                longPaths++;
                assertNothingToSpare(explained, path, next);
                assertNoSingleChangeOpens(next, explained, changes);
            } else {
                assertNothingToSpare(explained, path, next);
            }
        }

        assertThat(longPaths).isGreaterThanOrEqualTo(FEWEST_LONG_PATHS);
        if (!name.equals("education")) {
            assertThat(blocked).isGreaterThanOrEqualTo(FEWEST_BLOCKED);
        }
    }

    private static void assertNothingToSpare(Explained explained, Path path, Stage next) {
        for (int index = 0; index < path.changes().size(); index++) {
            List<Path.FactChange> others = new ArrayList<>(path.changes());
            Path.FactChange spared = others.remove(index);
            Evaluation evaluation = after(others, explained);
            assertThat(evaluation != null && isReached(next, evaluation, explained.policy()))
                    .as("seed %d, %s without %s of %s", SEED, explained.json(), spared, path)
                    .isFalse();
        }
    }

    private static void assertNoSingleChangeOpens(Stage next, Explained explained, SingleChanges changes) {
        List<Path.FactChange> all = changes.of(explained.evaluated().lead());

        assertThat(all).isNotEmpty();
        assertThat(all.stream().filter(change -> isOpenAfter(change, next, explained)))
                .as("seed %d, %s, %s", SEED, explained.json(), explained.details())
                .isEmpty();
    }

    private static boolean isOpenAfter(Path.FactChange change, Stage next, Explained explained) {
        Evaluation evaluation = after(List.of(change), explained);
        return evaluation != null
                && evaluation.passed().contains(next.name())
                && isReached(next, evaluation, explained.policy());
    }

    private static boolean isReached(Stage stage, Evaluation evaluation, Policy policy) {
        Ladder ladder = policy.ladder();
        return ladder.rank(ladder.stage(evaluation.stage().recommended())) >= ladder.rank(stage);
    }

    /** Null where the policy refuses the lead as it would be. */
    private static @Nullable Evaluation after(List<Path.FactChange> changes, Explained explained) {
        JsonNode changed = AppliedPath.changed(explained.json(), new Path("", changes));
        return explained.policy().leadReader().read(changed, TestPolicy.AS_OF) instanceof LeadReading.Read read
                ? Evaluator.evaluate(explained.policy(), read.lead())
                : null;
    }
}
