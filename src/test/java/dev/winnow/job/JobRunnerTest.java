package dev.winnow.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What happens to jobs, whatever they do. */
@QuarkusTest
class JobRunnerTest {

    private static final String KIND = CountingJobs.KIND;

    @Inject
    @SuppressWarnings("NullAway.Init")
    RecurringJobs recurring;

    @Inject
    @SuppressWarnings("NullAway.Init")
    StoredJobs stored;

    @Inject
    @SuppressWarnings("NullAway.Init")
    CountingJobs counting;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Clock clock;

    private final String policy = "p-" + UUID.randomUUID();

    @Test
    void aJobRunsToItsEnd() throws InterruptedException {
        create();

        JobRow job = await(JobState.COMPLETE);

        assertThat(counting.steps(policy)).containsExactly(1, 2, 3, 4, 5);
        assertThat(job.progress().done()).isEqualTo(5);
        assertThat(job.progress().share()).isEqualTo(1);
        assertThat(job.problems()).isEqualTo(1);
        assertThat(job.progress().endedAt()).isNotNull();
    }

    @Test
    void aJobWhoseServerDiedGoesOnWhereItWas() throws InterruptedException {
        QuarkusTransaction.requiringNew().run(() -> {
            StoredJob job = job(JobState.UPLOADED);
            job.run(UUID.randomUUID(), clock.instant(), clock.instant().minusSeconds(1));
            job.advance("3", 3, 0);
            stored.persist(job);
        });

        JobRow job = await(JobState.COMPLETE);

        assertThat(counting.steps(policy)).containsExactly(4, 5);
        assertThat(job.progress().done()).isEqualTo(5);
    }

    @Test
    void aJobOfAServerThatLivesIsLeftToIt() throws InterruptedException {
        QuarkusTransaction.requiringNew().run(() -> {
            StoredJob job = job(JobState.UPLOADED);
            job.run(UUID.randomUUID(), clock.instant(), clock.instant().plusSeconds(60));
            stored.persist(job);
        });

        Thread.sleep(Duration.ofSeconds(2).toMillis());

        assertThat(latest().state()).isEqualTo(JobState.RUNNING);
        assertThat(counting.steps(policy)).isEmpty();
    }

    @Test
    void aJobThatIsInterruptedGoesOnLater() throws InterruptedException {
        counting.interrupt(policy, 3);
        create();

        await(JobState.COMPLETE);

        assertThat(counting.steps(policy)).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void aJobThatFailsSaysWhy() throws InterruptedException {
        counting.fail(policy, 2);
        create();

        JobRow job = await(JobState.FAILED);

        assertThat(job.reason()).isEqualTo("it can't count to 2");
        assertThat(job.progress().done()).isEqualTo(1);
    }

    @Test
    void manyServersCreateOneJobAtATime() throws Exception {
        counting.interrupt(policy, 1);
        ExecutorService servers = Executors.newFixedThreadPool(4);
        List<Future<Void>> all = servers.invokeAll(Collections.nCopies(8, (Callable<Void>) () -> {
            create();
            return null;
        }));
        for (Future<Void> each : all) {
            each.get();
        }
        servers.shutdown();

        assertThat(count()).isEqualTo(1);
        await(JobState.COMPLETE);
        create();
        assertThat(count()).isEqualTo(1);
        recurring.createIfDue(KIND, policy, Duration.ZERO, "test", () -> 5);
        assertThat(count()).isEqualTo(2);
    }

    private void create() {
        recurring.createIfDue(KIND, policy, Duration.ofHours(1), "test", () -> 5);
    }

    private StoredJob job(JobState state) {
        StoredJob job = StoredJob.of(
                UUID.randomUUID(),
                KIND,
                policy,
                "test",
                clock.instant(),
                clock.instant().plusSeconds(600),
                state);
        job.setTotal(5);
        return job;
    }

    private long count() {
        return QuarkusTransaction.requiringNew()
                .call(() -> stored.latest(KIND, Set.of(policy), null, 10).size());
    }

    private JobRow latest() {
        return recurring.latest(KIND, policy).orElseThrow();
    }

    private JobRow await(JobState state) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (latest().state() != state) {
            assertThat(System.nanoTime()).as(latest().state().word()).isLessThan(end);
            Thread.sleep(50);
        }
        return latest();
    }
}
