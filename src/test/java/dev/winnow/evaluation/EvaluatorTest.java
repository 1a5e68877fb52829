package dev.winnow.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class EvaluatorTest {

    @ParameterizedTest
    @FieldSource("dev.winnow.policy.ShippedPolicies#NAMES")
    void theSameLeadGetsTheSameResultAgain(String name) {
        Policy policy = ShippedPolicies.compiled(name);

        for (Lead lead : leads(policy, 50)) {
            String first = Evaluator.evaluate(policy, lead).toString();
            String second = Evaluator.evaluate(policy, lead).toString();
            assertThat(second).isEqualTo(first);
        }
    }

    @Test
    void eightThreadsAtOnceGetWhatOneAloneGets() throws Exception {
        Policy policy = ShippedPolicies.compiled("b2b");
        List<Lead> leads = leads(policy, 30);
        List<String> alone = results(policy, leads);

        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<List<String>> task = () -> results(policy, leads);
            List<Future<List<String>>> together = threads.invokeAll(Collections.nCopies(8, task));

            for (Future<List<String>> results : together) {
                assertThat(results.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @FieldSource("dev.winnow.policy.ShippedPolicies#NAMES")
    void theOrderOfActivitiesChangesNothing(String name) {
        Policy policy = ShippedPolicies.compiled(name);
        MadeUpLeads leads = new MadeUpLeads(policy, TestPolicy.AS_OF, 11);
        Random random = new Random(11);

        for (int count = 0; count < 50; count++) {
            ObjectNode lead = leads.next();
            ObjectNode shuffled = lead.deepCopy();
            if (lead.get("activities") instanceof ArrayNode activities) {
                List<JsonNode> other = new ArrayList<>();
                activities.forEach(other::add);
                Collections.shuffle(other, random);
                shuffled.putArray("activities").addAll(other);
            }

            Evaluation straight = Evaluator.evaluate(policy, TestPolicy.lead(policy, lead, TestPolicy.AS_OF));
            Evaluation mixed = Evaluator.evaluate(policy, TestPolicy.lead(policy, shuffled, TestPolicy.AS_OF));

            assertThat(mixed).hasToString(straight.toString());
        }
    }

    @Test
    void aLeadThatMatchesNothingScoresZeroAndStaysWhereLeadsBegin() {
        Evaluation evaluation = Leads.evaluated(TestPolicy.compiled(), Leads.UNKNOWN);

        assertThat(evaluation.contributions()).isEmpty();
        assertThat(evaluation.score().total()).isEqualByComparingTo("0");
        assertThat(evaluation.score().grade()).isEqualTo("C2");
        assertThat(evaluation.stage())
                .isEqualTo(new Recommendation(
                        "OPEN", "OPEN", StageChange.HOLD, "marketing", "awareness", null, "Keep in the newsletter"));
    }

    @Test
    void occurrencesStandTheMostRecentFirstWithinADayToo() {
        Evaluation evaluation = Leads.evaluated(TestPolicy.compiled(), """
                {"id": "L-1", "activities": [
                 {"type": "webinar", "durationSeconds": 100, "occurredAt": "2026-03-01T10:00:00Z"},
                 {"type": "webinar", "durationSeconds": 900, "occurredAt": "2026-03-01T12:00:00Z"},
                 {"type": "webinar", "durationSeconds": 500, "occurredAt": "2026-03-01T11:00:00Z"}]}
                """);

        assertThat(evaluation.contributions().get(0).finding().occurrences())
                .extracting("durationSeconds")
                .containsExactly(900L, 500L, 100L);
    }

    @Test
    void theRowsThatSettledStagePhaseLevelAndActionAreNamed() {
        Evaluation evaluation = Leads.evaluated(TestPolicy.compiled(), """
                {"id": "L-1", "stage": "LEAD", "company": {"industry": "saas", "employees": 200},
                 "sales": {"accepted": true},
                 "activities": [{"type": "webinar", "occurredAt": "2026-03-02T08:00:00Z"}]}
                """);

        assertThat(evaluation.decided())
                .extracting(finding -> finding.row().id())
                .containsExactly("GATE-SAL-01", "PHASE-02", "LEVEL-01", "ACT-01");
    }

    private static List<Lead> leads(Policy policy, int count) {
        MadeUpLeads leads = new MadeUpLeads(policy, TestPolicy.AS_OF, 7);
        return IntStream.range(0, count)
                .mapToObj(index -> TestPolicy.lead(policy, leads.next(), TestPolicy.AS_OF))
                .toList();
    }

    private static List<String> results(Policy policy, List<Lead> leads) {
        return leads.stream()
                .map(lead -> Evaluator.evaluate(policy, lead).toString())
                .toList();
    }
}
