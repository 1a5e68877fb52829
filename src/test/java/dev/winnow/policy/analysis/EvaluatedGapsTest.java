package dev.winnow.policy.analysis;

import static dev.winnow.policy.TestTable.ID;
import static dev.winnow.policy.TestTable.LEAD;
import static dev.winnow.policy.TestTable.SCORE;
import static dev.winnow.policy.TestTable.STANDING;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.evaluation.Evaluation;
import dev.winnow.evaluation.Evaluator;
import dev.winnow.evaluation.Recommendation;
import dev.winnow.policy.Policy;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestPolicyBuilder;
import dev.winnow.policy.TestTable;
import dev.winnow.policy.table.TableKind;
import dev.winnow.policy.vocabulary.Fact;
import dev.winnow.policy.vocabulary.RecordType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leads that are said to fall through, evaluated as the server does. */
class EvaluatedGapsTest {

    @Test
    void theExamplesOfTheTestPolicyHaveNoLevel() {
        assertThat(gapsThatFallThrough(TestPolicy.compiled())).containsExactly(TableKind.LEVEL, TableKind.LEVEL);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theExamplesOfPoliciesMadeByChanceFallThrough(long seed) {
        Policy policy = policy(new Random(seed)).compiled();
        assertThat(gapsThatFallThrough(policy)).isNotEmpty();
    }

    private static List<TableKind> gapsThatFallThrough(Policy policy) {
        List<TableKind> kinds = new ArrayList<>();
        for (Gaps.Gap gap : TableAnalysis.gaps(
                policy.vocabulary(), policy.dimensions(), policy.ladder(), policy.tables(), Warnings.signals(policy))) {
            Evaluation evaluation =
                    Evaluator.evaluate(policy, TestPolicy.lead(policy, json(policy, gap.facts()), TestPolicy.AS_OF));
            assertThat(result(gap.kind(), evaluation.stage())).as("%s", gap).isNull();
            assertThat(evaluation.points().total())
                    .isEqualByComparingTo(String.valueOf(gap.facts().get("score.total")));
            assertThat(evaluation.stage().recommended()).isEqualTo(gap.facts().get("standing.stage"));
            assertThat(evaluation.stage().change().word()).isEqualTo(gap.facts().get("standing.change"));
            kinds.add(gap.kind());
        }
        return kinds;
    }

    private static @Nullable Object result(TableKind kind, Recommendation stage) {
        return switch (kind) {
            case PHASE -> stage.phase();
            case LEVEL -> stage.level();
            case ACTION -> stage.action();
            case SCORE, GATE, ROUTE -> throw new IllegalArgumentException("no gap in " + kind.word() + " tables");
        };
    }

    private static ObjectNode json(Policy policy, Map<String, Object> facts) {
        ObjectNode lead = JsonNodeFactory.instance.objectNode();
        lead.put("id", "L-1");
        for (Fact fact : policy.vocabulary().facts(RecordType.LEAD)) {
            Object value = facts.get(fact.path());
            if (value != null && !fact.derived()) {
                String[] steps = fact.path().split("\\.", -1);
                ObjectNode parent = lead;
                for (int step = 0; step < steps.length - 1; step++) {
                    parent = parent.withObjectProperty(steps[step]);
                }
                parent.putPOJO(steps[steps.length - 1], value instanceof LocalDate ? value.toString() : value);
            }
        }
        return (ObjectNode) TestPolicy.json(lead.toString());
    }

    /** The score, gate and route tables of the test policy, and others that look at points, stages and facts. */
    private static TestPolicyBuilder policy(Random random) {
        TestTable phases = TestTable.of("phase", "Phases")
                .action(ID, "Id")
                .condition(LEAD, "company.industry == \"$param\"", "Industry")
                .condition(SCORE, "points(\"need\") >= $param", "Need, from")
                .condition(SCORE, "points(\"fit\") < $param", "Fit, below")
                .text("phase", "Phase");
        TestTable levels = TestTable.of("level", "Levels")
                .action(ID, "Id")
                .condition(LEAD, "contact.emailDomain == \"$param\"", "Mail domain")
                .condition(SCORE, "total >= $param", "Total, from")
                .condition(STANDING, "forall(||){stage == \"$\"}", "Stage, one of")
                .number("level", "Level");
        TestTable actions = TestTable.of("action", "Actions")
                .action(ID, "Id")
                .condition(STANDING, "forall(||){stage == \"$\"}", "Stage, one of")
                .condition(STANDING, "change == \"$param\"", "Change")
                .condition(STANDING, "phase == \"$param\"", "Phase")
                .text("action", "Next action");
        for (int row = 0; row < 6; row++) {
            phases = phases.row(
                    "P-" + row,
                    pick(random, "fintech", "saas", null),
                    pick(random, 0, 3, 7, null),
                    pick(random, 0, 10, 40, null),
                    pick(random, "x", "y"));
            levels = levels.row(
                    "L-" + row,
                    pick(random, "a.example", null, null),
                    pick(random, -20, 0, 30, null),
                    pick(random, "OPEN, LEAD", "MQL", "OUT", "SAL, CUSTOMER"),
                    row);
            actions = actions.row(
                    "A-" + row,
                    pick(random, "OPEN", "LEAD, OUT", "MQL, SAL", null),
                    pick(random, "promote", "hold", "recycle", "disqualify"),
                    pick(random, "x", "y", null),
                    "Do");
        }
        return TestPolicy.builder().table(phases).table(levels).table(actions);
    }

    private static @Nullable Object pick(Random random, @Nullable Object... values) {
        return values[random.nextInt(values.length)];
    }
}
