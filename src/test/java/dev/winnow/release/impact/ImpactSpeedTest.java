package dev.winnow.release.impact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.audit.log.DecisionSearch;
import dev.winnow.audit.log.Requester;
import dev.winnow.evaluation.MadeUpLeads;
import dev.winnow.explanation.Explain;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.ShippedPolicies;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.TestWorkbook;
import dev.winnow.qualification.Answer;
import dev.winnow.qualification.Qualification;
import dev.winnow.qualification.QualificationRequest;
import dev.winnow.release.Release;
import dev.winnow.release.ReleaseStore;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints how long it takes to compare b2b with a stricter draft on a hundred thousand logged decisions. */
@QuarkusTest
@TestProfile(ImpactSpeedTest.OnDisk.class)
@Tag("slow")
class ImpactSpeedTest {

    private static final int DECISIONS = Integer.getInteger("impact.decisions", 100_000);
    private static final int CLIENTS = 32;
    private static final Duration AIM = Duration.ofSeconds(60);

    public static final class OnDisk implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.h2.jdbc.url",
                    "jdbc:h2:file:./target/impact-speed/%s".formatted(UUID.randomUUID()));
        }
    }

    @Inject
    Qualification qualification;

    @Inject
    ReleaseStore releases;

    @Inject
    DecisionSearch search;

    @Inject
    ImpactRuns runs;

    @Inject
    Clock clock;

    @Test
    void aHundredThousandDecisionsTakeLessThanAMinute() throws InterruptedException, ExecutionException {
        draft();
        decide();

        for (int round = 0; round < 3; round++) {
            ImpactRequest request =
                    new ImpactRequest("b2b", 1, 2, new ImpactRequest.Window(null, clock.instant(), DECISIONS));
            long begun = System.nanoTime();
            ImpactRun run = runs.start(request, new LoggedLeads(search, "b2b", null, clock.instant(), DECISIONS))
                    .orElseThrow();
            while (run.state() instanceof ImpactState.Running) {
                Thread.sleep(10);
            }
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);

            assertThat(run.state()).isInstanceOfSatisfying(ImpactState.Done.class, done -> {
                assertThat(done.report().compared()).isEqualTo(DECISIONS);
                System.out.printf(
                        "%,d decisions: %.1f s; %,d leads moved%n",
                        DECISIONS, taken.toMillis() / 1_000.0, done.report().movedStage());
            });
            assertThat(taken).isLessThan(AIM);
        }
    }

    private void draft() {
        String workbook = "stages.xlsx";
        PolicyFiles shipped = ShippedPolicies.files("b2b");
        byte[] stricter = TestWorkbook.of(
                        Objects.requireNonNull(shipped.workbooks().get(workbook)))
                .set("Marketing gates", "H13", 60)
                .bytes();
        PolicyFiles files = shipped.with(Map.of(workbook, stricter));
        releases.add(new Release("b2b", 2, files.digest(), clock.instant(), files));
    }

    private void decide() throws InterruptedException, ExecutionException {
        MadeUpLeads leads = new MadeUpLeads(ShippedPolicies.compiled("b2b"), TestPolicy.AS_OF, 1);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<Answer>> answers = new ArrayList<>();
        for (int count = 0; count < DECISIONS; count++) {
            JsonNode lead = leads.next();
            answers.add(clients.submit(() -> qualification
                    .qualify(new QualificationRequest(
                            "b2b",
                            Set.of(),
                            TestPolicy.AS_OF,
                            lead,
                            Explain.FULL,
                            null,
                            new Requester("key:crm", null),
                            false))
                    .join()));
        }
        for (Future<Answer> answer : answers) {
            assertThat(answer.get()).isInstanceOf(Answer.Qualified.class);
        }
        clients.shutdown();
    }
}
