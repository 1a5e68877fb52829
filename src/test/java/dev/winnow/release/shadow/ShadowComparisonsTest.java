package dev.winnow.release.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.winnow.audit.log.DecisionRecord;
import dev.winnow.audit.log.LoggedDecision;
import dev.winnow.audit.log.SealedPayload;
import dev.winnow.decision.DecisionJson;
import dev.winnow.decision.ReleaseReference;
import dev.winnow.explanation.Explain;
import dev.winnow.policy.Policy;
import dev.winnow.policy.TestDimension;
import dev.winnow.policy.TestPolicy;
import dev.winnow.release.impact.ComparisonResult;
import dev.winnow.release.impact.LeadComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShadowComparisonsTest {

    private static final Policy CHAMPION = TestPolicy.compiled();
    private static final Policy OTHER = TestPolicy.builder()
            .dimension(TestDimension.of("fit", "Fit").cap(10).floor(-20).decimals(0))
            .compiled();

    private final Challenger challenger = challenger("sha256:1", 100);
    private final Map<UUID, String> facts = new ConcurrentHashMap<>();
    private final BlockingQueue<StoredComparison> recorded = new LinkedBlockingQueue<>();
    private final BlockingQueue<List<Long>> skipped = new LinkedBlockingQueue<>();
    private volatile boolean isStoreDown;
    private final CountDownLatch goesOn = new CountDownLatch(1);
    private final ShadowComparisons comparisons = new ShadowComparisons(
            (policy, champion) -> Optional.of(challenger).filter(each -> each.champion() == champion),
            this::logged,
            this::record,
            (shadow, dropped, failed) -> skipped.add(List.of(dropped, failed)),
            2);

    @AfterEach
    void stop() {
        goesOn.countDown();
        comparisons.stop();
    }

    @Test
    void whatIsRecordedIsWhatBothPoliciesComeTo() throws InterruptedException {
        comparisons.start();
        goesOn.countDown();

        UUID decision = offer("{\"id\": \"L-1\", \"company\": {\"industry\": \"fintech\", \"employees\": 200}}");

        StoredComparison comparison = next();
        assertThat(comparison.id).isEqualTo(decision);
        assertThat(comparison.champion).isEqualTo(1);
        assertThat(comparison.challenger).isEqualTo(2);
        assertThat(DecisionJson.read(comparison.compared, ComparisonResult.class))
                .isInstanceOfSatisfying(ComparisonResult.Evaluated.class, evaluated -> {
                    assertThat(evaluated.points().before())
                            .isGreaterThan(evaluated.points().after());
                    assertThat(evaluated.moved()).isNotNull();
                });
        assertThat(comparison.compared).doesNotContain("L-1").doesNotContain("fintech");
    }

    @Test
    void whatCanNotBeReadIsRecordedWithoutWhatItIs() throws InterruptedException {
        comparisons.start();
        goesOn.countDown();

        offer("{\"id\": \"L-1\", \"colour\": \"purple\"}");

        assertThat(DecisionJson.read(next().compared, ComparisonResult.class))
                .isInstanceOf(ComparisonResult.Refused.class);
    }

    @Test
    void whatDoesNotFitIsDroppedAndCounted() throws InterruptedException {
        comparisons.start();
        UUID first = offer("{}");
        while (facts.containsKey(first)) {
            Thread.sleep(1);
        }

        for (int decision = 0; decision < 5; decision++) {
            offer("{}");
        }
        goesOn.countDown();

        assertThat(skipped.poll(10, TimeUnit.SECONDS)).isEqualTo(List.of(3L, 0L));
        assertThat(List.of(next(), next(), next())).hasSize(3);
        assertThat(recorded.poll(50, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void aFailureIsCountedAndTheNextDecisionIsTried() throws InterruptedException {
        comparisons.start();
        goesOn.countDown();

        offer("fails");
        assertThat(skipped.poll(10, TimeUnit.SECONDS)).isEqualTo(List.of(0L, 1L));

        UUID decision = offer("{\"id\": \"L-2\"}");
        assertThat(next().id).isEqualTo(decision);
    }

    @Test
    void whatCanNotBeStoredIsCountedOnceAndTheNextIsTried() throws InterruptedException {
        comparisons.start();
        goesOn.countDown();
        isStoreDown = true;

        offer("{}");
        assertThat(skipped.poll(10, TimeUnit.SECONDS)).isEqualTo(List.of(0L, 1L));
        isStoreDown = false;

        UUID decision = offer("{}");
        assertThat(next().id).isEqualTo(decision);
        assertThat(skipped.poll(50, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void decisionsOfOtherReleasesAreLeftAlone() throws InterruptedException {
        comparisons.start();
        goesOn.countDown();
        UUID decision = UUID.randomUUID();
        facts.put(decision, "{}");

        comparisons.offer("test", 3, decision, "L-1");

        assertThat(recorded.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void aShareIsAlwaysTheSameLeads() {
        List<String> leads =
                IntStream.range(0, 10_000).mapToObj(lead -> "L-" + lead).toList();
        List<String> quarter =
                leads.stream().filter(challenger("sha256:1", 25)::takes).toList();

        assertThat(quarter.size()).isCloseTo(2_500, within(150));
        assertThat(leads.stream().filter(challenger("sha256:1", 25)::takes)).isEqualTo(quarter);
        assertThat(quarter).allMatch(challenger("sha256:1", 26)::takes);
        assertThat(leads.stream().filter(challenger("sha256:1", 100)::takes)).hasSize(10_000);
        List<String> both = new ArrayList<>(quarter);
        both.removeIf(lead -> !challenger("sha256:2", 25).takes(lead));
        assertThat(both.size()).isCloseTo(625, within(150));
    }

    private void record(List<StoredComparison> comparisons) {
        if (isStoreDown) {
            throw new IllegalStateException("the database is down");
        }
        recorded.addAll(comparisons);
    }

    private UUID offer(String lead) {
        UUID decision = UUID.randomUUID();
        facts.put(decision, lead);
        comparisons.offer("test", 1, decision, "L-1");
        return decision;
    }

    private StoredComparison next() throws InterruptedException {
        StoredComparison next = recorded.poll(10, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }

    private Optional<DecisionRecord> logged(UUID decision) {
        String lead = facts.remove(decision);
        try {
            goesOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (lead == null || lead.equals("fails")) {
            throw new IllegalStateException("the lead is " + lead);
        }
        return Optional.of(new LoggedDecision(
                decision,
                "test",
                new ReleaseReference(1, "sha256:0"),
                TestPolicy.AS_OF,
                TestPolicy.AS_OF,
                "key:crm",
                Explain.NONE,
                new SealedPayload("L-1", lead, "{}")));
    }

    private static Challenger challenger(String digest, int share) {
        Shadow shadow = new Shadow("test", 2, share, "user:dana", TestPolicy.AS_OF, null, 0, 0);
        return new Challenger(shadow, 1, digest, new LeadComparison(CHAMPION, OTHER), new SkippedCounter());
    }
}
