package dev.winnow.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.check.CheckExecutor.Outcome;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.problem.Interruption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckExecutorTest {

    private static final PolicyFiles FILES = TestPolicy.files();
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void aCheckThatEndsInTimeIsAnswered() throws InterruptedException {
        CheckExecutor desk = new CheckExecutor(LONG, LONG);

        assertThat(desk.check(FILES, Set.of(), PolicyCheck::name)).isEqualTo(new Outcome.Done<>("test"));
    }

    @Test
    void aCheckThatTakesTooLongIsAProblem() throws InterruptedException {
        CheckExecutor desk = new CheckExecutor(Duration.ofMillis(1), LONG);
        CountDownLatch end = new CountDownLatch(1);

        Outcome<Boolean> outcome = desk.check(FILES, Set.of(), check -> waited(end));
        end.countDown();

        assertThat(outcome).isInstanceOf(Outcome.TookTooLong.class);
        assertThat(((Outcome.TookTooLong<Boolean>) outcome).check().problems().toString())
                .contains("files that can be checked within", "files that take longer");
    }

    @Test
    void theDeadlineEndsTheWork() throws InterruptedException {
        CheckExecutor desk = new CheckExecutor(Duration.ofMillis(50), LONG);

        for (int check = 0; check < 3; check++) {
            assertThat(desk.check(FILES, Set.of(), done -> endless())).isInstanceOf(Outcome.TookTooLong.class);
        }
    }

    @Test
    void aThirdCheckAtOnceFindsTheDeskBusy() throws Exception {
        CheckExecutor desk = new CheckExecutor(LONG, Duration.ofMillis(1));
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Outcome<Boolean>> check = () -> desk.check(FILES, Set.of(), done -> {
                begun.countDown();
                return waited(end);
            });
            List<Future<Outcome<Boolean>>> two =
                    Stream.of(check, check).map(threads::submit).toList();
            begun.await();

            assertThat(desk.check(FILES, Set.of(), done -> true)).isEqualTo(new Outcome.Busy<>());
            end.countDown();
            for (Future<Outcome<Boolean>> one : two) {
                assertThat(one.get()).isEqualTo(new Outcome.Done<>(true));
            }
        } finally {
            end.countDown();
            threads.shutdownNow();
        }
    }

    @Test
    void otherWorkTakesTheSamePlaces() throws Exception {
        CheckExecutor desk = new CheckExecutor(LONG, Duration.ofMillis(1));
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Outcome<Boolean>> comparison = () -> desk.run("test", "compared", () -> {
                begun.countDown();
                return waited(end);
            });
            List<Future<Outcome<Boolean>>> two =
                    Stream.of(comparison, comparison).map(threads::submit).toList();
            begun.await();

            assertThat(desk.check(FILES, Set.of(), PolicyCheck::name)).isEqualTo(new Outcome.Busy<>());
            assertThat(desk.run("test", "compared", () -> true)).isEqualTo(new Outcome.Busy<>());
            assertThat(two).noneMatch(Future::isDone);
        } finally {
            end.countDown();
            threads.shutdownNow();
        }
    }

    @Test
    void workThatTakesMuchMemoryRunsAlone() throws Exception {
        CheckExecutor desk = new CheckExecutor(LONG, Duration.ofMillis(1));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(1);
        try {
            Future<Outcome<Boolean>> one = threads.submit(() -> desk.run("test", "compared", () -> {
                begun.countDown();
                return waited(end);
            }));
            begun.await();

            assertThat(desk.runAlone("test", "written", () -> true)).isEqualTo(new Outcome.Busy<>());
            end.countDown();
            one.get();
            assertThat(new CheckExecutor(LONG, LONG).runAlone("test", "written", () -> true))
                    .isEqualTo(new Outcome.Done<>(true));
        } finally {
            end.countDown();
            threads.shutdownNow();
        }
    }

    @Test
    void theDeadlineEndsOtherWorkToo() throws InterruptedException {
        CheckExecutor desk = new CheckExecutor(Duration.ofMillis(50), LONG);

        for (int work = 0; work < 3; work++) {
            Outcome<Boolean> outcome = desk.run("test", "compared", CheckExecutorTest::endless);

            assertThat(((Outcome.TookTooLong<Boolean>) outcome).check().problems())
                    .singleElement()
                    .hasToString("test: expected files that can be compared within 0 s of processor time, found files "
                            + "that take longer");
        }
    }

    /** The caller may be interrupted at any moment, also before a thread has begun the work. */
    @Test
    void workOfInterruptedCallersGivesItsPlaceBack() throws InterruptedException {
        CheckExecutor desk = new CheckExecutor(LONG, Duration.ofSeconds(5));

        for (int round = 0; round < 1000; round++) {
            Thread caller = new Thread(() -> {
                try {
                    desk.run("test", "compared", () -> true);
                } catch (InterruptedException e) {
                    // As wanted
                }
            });
            caller.start();
            LockSupport.parkNanos(round % 200 * 1000L);
            caller.interrupt();
            caller.join();
        }

        Outcome<Boolean> alone = desk.runAlone("test", "written", () -> true);
        assertThat(alone).isEqualTo(new Outcome.Done<>(true));
    }

    private static boolean endless() {
        while (true) {
            Interruption.check();
        }
    }

    private static boolean waited(CountDownLatch end) {
        try {
            end.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
