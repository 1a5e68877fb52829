package dev.winnow.qualification;

import static dev.winnow.evaluation.Leads.did;
import static dev.winnow.evaluation.Leads.who;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.evaluation.Evaluated;
import dev.winnow.explanation.Explainer;
import dev.winnow.lead.Lead;
import dev.winnow.policy.Policy;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.rule.RuleLimit;
import dev.winnow.policy.rule.RuleLimitException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Old decisions on leads that would be refused today. */
class LiftedLimitTest {

    private static final Policy POLICY =
            TestPolicy.builder().withoutRules().rules("pairs.drl", """
            package dev.winnow.test
            import dev.winnow.lead.Activity
            import dev.winnow.lead.Signal
            rule "pairs"
            when
                Activity(type == "webinar")
                $demo : Activity(type == "demo-request")
            then
                insert(new Signal("webinar-then-demo", $demo.daysAgo()));
            end
            """).compiled();

    private final LiftedLimit lifted = new LiftedLimit();

    @Test
    void aLeadOverTheLimitIsEvaluatedAndExplained() {
        Lead lead = lead(101, 100);
        assertThatThrownBy(() -> Evaluated.of(POLICY, lead, TestPolicy.AS_OF)).isInstanceOf(RuleLimitException.class);

        Evaluated evaluated = lifted.run(limit -> Evaluated.of(POLICY, lead, TestPolicy.AS_OF, limit));

        assertThat(evaluated.evaluation().signals()).hasSize(10_100);
        assertThat(lifted.run(limit -> Explainer.ENGLISH.explain(evaluated.with(limit)))
                        .reasons())
                .isNotEmpty();
    }

    @Test
    void othersKeepTheLimit() {
        assertThat(lifted.<RuleLimit>run(limit -> limit)).isEqualTo(RuleLimit.STANDARD);
    }

    @Test
    void onlyOneIsEvaluatedWithoutALimitAtATime() throws InterruptedException {
        AtomicInteger running = new AtomicInteger();
        List<Integer> seen = new ArrayList<>();
        Lead lead = lead(101, 100);
        List<Thread> threads = IntStream.range(0, 4)
                .mapToObj(number -> new Thread(() -> lifted.run(limit -> {
                    if (limit.equals(RuleLimit.STANDARD)) {
                        return POLICY.rules().signals(lead, limit);
                    }
                    seen.add(running.incrementAndGet());
                    POLICY.rules().signals(lead, limit);
                    return running.decrementAndGet();
                })))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(seen).containsExactly(1, 1, 1, 1);
    }

    private static Lead lead(int webinars, int demos) {
        return TestPolicy.lead(
                POLICY,
                who(Stream.concat(
                                IntStream.range(0, webinars).mapToObj(number -> did("webinar", 9)),
                                IntStream.range(0, demos).mapToObj(number -> did("demo-request", 8)))
                        .toArray(String[]::new)));
    }
}
