package dev.winnow.release.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.job.Progress;
import dev.winnow.policy.Policy;
import dev.winnow.policy.TestPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImpactRunsTest {

    private static final Instant NOW = TestPolicy.AS_OF;
    private static final ImpactRequest REQUEST = new ImpactRequest("test", 1, 2, null);

    private final List<KnownImpact> kept = new CopyOnWriteArrayList<>();
    private final ImpactRuns runs =
            new ImpactRuns(ImpactRunsTest::release, kept::add, Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void stop() {
        runs.stop();
    }

    @Test
    void aRunEndsWithItsReport() throws InterruptedException {
        ImpactRun run = started(new GivenLeads(List.of(lead("L-1"), lead("L-2"))));

        assertThat(ended(run)).isInstanceOfSatisfying(ImpactState.Done.class, done -> {
            assertThat(done.report().compared()).isEqualTo(2);
            assertThat(done.at()).isEqualTo(NOW);
        });
        assertThat(run.progress()).isEqualTo(new Progress(2, 2, NOW, null));
        assertThat(runs.find("test", run.id())).containsSame(run);
        assertThat(runs.find("other", run.id())).isEmpty();
        assertThat(runs.find("test", UUID.randomUUID())).isEmpty();
    }

    @Test
    void progressIsToldUntilTheRunIsCancelled() throws InterruptedException {
        Endless leads = new Endless();
        ImpactRun run = started(leads);
        while (run.progress().done() < 300) {
            Thread.sleep(1);
        }

        run.cancel();

        assertThat(run.state()).isEqualTo(new ImpactState.Cancelled(NOW));
        assertThat(run.progress().total()).isEqualTo(1_000_000);
        leads.ended.await();
        ImpactRun next = started(new GivenLeads(List.of(lead("L-1"))));
        assertThat(ended(next)).isInstanceOf(ImpactState.Done.class);
        assertThat(run.state()).isInstanceOf(ImpactState.Cancelled.class);
    }

    @Test
    void aRunThatEndedCanNotBeCancelled() throws InterruptedException {
        ImpactRun run = started(new GivenLeads(List.of(lead("L-1"))));
        ImpactState done = ended(run);

        run.cancel();

        assertThat(run.state()).isSameAs(done);
    }

    @Test
    void whatComesOfAllDecisionsIsKept() throws InterruptedException {
        ImpactRequest.Window all = new ImpactRequest.Window(null, NOW, ImpactRequest.Window.MOST);
        ImpactRun run = started(new ImpactRequest("test", 1, 2, all));
        ended(run);
        for (ImpactRequest.Window some : List.of(
                new ImpactRequest.Window(NOW.minusSeconds(1), NOW, ImpactRequest.Window.MOST),
                new ImpactRequest.Window(null, NOW.minus(Duration.ofDays(1)), ImpactRequest.Window.MOST),
                new ImpactRequest.Window(null, NOW, ImpactRequest.Window.MOST - 1))) {
            ended(started(new ImpactRequest("test", 1, 2, some)));
        }
        ended(started(REQUEST));

        assertThat(kept).containsExactly(new KnownImpact(run.id(), "test", 1, 2, NOW, 1, List.of()));
    }

    private ImpactRun started(ImpactRequest request) {
        return runs.start(request, new GivenLeads(List.of(lead("L-1")))).orElseThrow();
    }

    @Test
    void oneRunsWhileAFewWait() throws InterruptedException {
        Endless leads = new Endless();
        List<ImpactRun> begun = new ArrayList<>();
        Optional<ImpactRun> next = runs.start(REQUEST, leads);
        while (next.isPresent()) {
            begun.add(next.get());
            next = runs.start(REQUEST, leads);
        }

        assertThat(begun).hasSize(5);
        while (begun.get(0).progress().done() == 0) {
            Thread.sleep(1);
        }
        assertThat(begun.subList(1, 5))
                .allSatisfy(waiting -> assertThat(waiting.progress().done()).isZero());
        begun.forEach(ImpactRun::cancel);
        leads.ended.await();
    }

    @Test
    void onlyAsManySentLeadsWaitAsOneRequestCanSend() throws InterruptedException {
        Endless first = new Endless();
        ImpactRun running = started(first);
        GivenLeads many = new GivenLeads(Collections.nCopies(60_000, lead("L-1")));
        ImpactRun waiting = started(many);

        assertThat(runs.start(REQUEST, many)).isEmpty();
        ImpactRun few = started(new GivenLeads(Collections.nCopies(40_000, lead("L-1"))));

        List.of(running, waiting, few).forEach(ImpactRun::cancel);
        first.ended.await();
        ended(started(new GivenLeads(List.of(lead("L-1")))));
        assertThat(runs.start(REQUEST, many)).isPresent();
    }

    @Test
    void onlyTheLastRunsAreKept() throws InterruptedException {
        ImpactRun first = started(new GivenLeads(List.of(lead("L-1"))));
        ended(first);
        for (int count = 0; count < 20; count++) {
            ended(started(new GivenLeads(List.of(lead("L-1")))));
            assertThat(runs.find("test", first.id())).isPresent();
        }

        ended(started(new GivenLeads(List.of(lead("L-1")))));

        assertThat(runs.find("test", first.id())).isEmpty();
    }

    @Test
    void aReleaseThatCanNotBeUsedIsTheReasonOfAFailure() throws InterruptedException {
        ImpactRun run = runs.start(new ImpactRequest("test", 1, 99, null), new GivenLeads(List.of()))
                .orElseThrow();

        assertThat(ended(run))
                .isEqualTo(new ImpactState.Failed(NOW, "release 99 of policy test is missing or no longer compiles"));
    }

    @Test
    void aFailureOfTheSourceIsAFailureOfTheRun() throws InterruptedException {
        ImpactRun run = started(new LeadSource() {
            @Override
            public long count() {
                throw new IllegalStateException("the log is away");
            }

            @Override
            public void each(Predicate<SourceLead> goesOn) {}
        });

        assertThat(ended(run)).isInstanceOfSatisfying(ImpactState.Failed.class, failed -> assertThat(failed.reason())
                .startsWith("the comparison failed"));
    }

    @Test
    void ofLeadsThatAreGivenTwiceTheLatestCounts() {
        SeenLead early = new SeenLead("L-1", TestPolicy.json("{}"), NOW.minus(Duration.ofDays(1)), NOW);
        SeenLead late = new SeenLead("L-1", TestPolicy.json("{}"), NOW, NOW);
        SeenLead last = new SeenLead("L-1", TestPolicy.json("{\"stage\": \"LEAD\"}"), NOW, NOW);
        List<SourceLead> given = new ArrayList<>();

        new GivenLeads(List.of(late, last, early)).each(given::add);

        assertThat(given).containsExactly(last, late, early);
    }

    /** A lead again and again, until nobody wants any more. */
    private static final class Endless implements LeadSource {

        private final CountDownLatch ended = new CountDownLatch(1);

        @Override
        public long count() {
            return 1_000_000;
        }

        @Override
        public void each(Predicate<SourceLead> goesOn) {
            int number = 0;
            while (goesOn.test(lead("L-" + ++number))) {
                Thread.onSpinWait();
            }
            ended.countDown();
        }
    }

    private static SeenLead lead(String id) {
        return new SeenLead(id, TestPolicy.json("{\"id\": \"%s\"}".formatted(id)), NOW, NOW);
    }

    private static Optional<Policy> release(String policy, int number) {
        return number < 3 ? Optional.of(TestPolicy.compiled()) : Optional.empty();
    }

    private ImpactRun started(LeadSource leads) throws InterruptedException {
        Optional<ImpactRun> run = runs.start(REQUEST, leads);
        while (run.isEmpty()) {
            Thread.sleep(1);
            run = runs.start(REQUEST, leads);
        }
        return run.get();
    }

    private static ImpactState ended(ImpactRun run) throws InterruptedException {
        while (run.state() instanceof ImpactState.Running) {
            Thread.sleep(1);
        }
        return run.state();
    }
}
