package dev.winnow.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.check.CheckExecutor.Outcome;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.TestPolicy;
import dev.winnow.policy.problem.Interruption;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class CheckExecutorTest {

    private static final PolicyFiles FILES = TestPolicy.files();
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void aCheckThatEndsInTimeIsAnswered() throws InterruptedException {
        CheckExecutor desk = executor(LONG, LONG);

        assertThat(desk.check(FILES, Set.of(), PolicyCheck::name)).isEqualTo(new Outcome.Done<>("test"));
    }

    @Test
    void aCheckThatTakesTooLongIsAProblem() throws InterruptedException {
        CheckExecutor desk = executor(Duration.ofMillis(1), LONG);
        CountDownLatch end = new CountDownLatch(1);

        Outcome<Boolean> outcome = desk.check(FILES, Set.of(), check -> waited(end));
        end.countDown();

        assertThat(outcome).isInstanceOf(Outcome.TookTooLong.class);
        assertThat(((Outcome.TookTooLong<Boolean>) outcome).check().problems().toString())
                .contains("files that can be checked within", "files that take longer");
    }

    @Test
    void theDeadlineEndsTheWork() throws InterruptedException {
        CheckExecutor desk = executor(Duration.ofMillis(50), LONG);

        for (int check = 0; check < 3; check++) {
            assertThat(desk.check(FILES, Set.of(), done -> endless())).isInstanceOf(Outcome.TookTooLong.class);
        }
    }

    @Test
    void aSecondCheckAtOnceFindsTheDeskBusyAndOtherWorkDoesNot() throws Exception {
        CheckExecutor desk = executor(LONG, Duration.ofMillis(1));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(1);
        try {
            Future<Outcome<Boolean>> check = threads.submit(() -> desk.check(FILES, Set.of(), done -> {
                begun.countDown();
                return waited(end);
            }));
            begun.await();

            assertThat(desk.check(FILES, Set.of(), done -> true)).isEqualTo(new Outcome.Busy<>());
            assertThat(desk.run("test", "compared", () -> true)).isEqualTo(new Outcome.Done<>(true));
            end.countDown();
            assertThat(check.get()).isEqualTo(new Outcome.Done<>(true));
        } finally {
            end.countDown();
            threads.shutdownNow();
        }
    }

    @Test
    void otherWorkIsDoneOneAtATime() throws Exception {
        CheckExecutor desk = executor(LONG, Duration.ofMillis(1));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(1);
        try {
            Future<Outcome<Boolean>> comparison = threads.submit(() -> desk.run("test", "compared", () -> {
                begun.countDown();
                return waited(end);
            }));
            begun.await();

            assertThat(desk.run("test", "compared", () -> true)).isEqualTo(new Outcome.Busy<>());
            assertThat(desk.check(FILES, Set.of(), PolicyCheck::name)).isEqualTo(new Outcome.Done<>("test"));
            assertThat(comparison.isDone()).isFalse();
        } finally {
            end.countDown();
            threads.shutdownNow();
        }
    }

    @Test
    void workThatTakesMuchMemoryRunsAlone() throws Exception {
        CheckExecutor desk = executor(LONG, Duration.ofMillis(1));
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
            assertThat(executor(LONG, LONG).runAlone("test", "written", () -> true))
                    .isEqualTo(new Outcome.Done<>(true));
        } finally {
            end.countDown();
            threads.shutdownNow();
        }
    }

    @Test
    void theDeadlineEndsOtherWorkToo() throws InterruptedException {
        CheckExecutor desk = executor(Duration.ofMillis(50), LONG);

        for (int work = 0; work < 3; work++) {
            Outcome<Boolean> outcome = desk.run("test", "compared", CheckExecutorTest::endless);

            assertThat(((Outcome.TookTooLong<Boolean>) outcome).check().problems())
                    .singleElement()
                    .hasToString("test: expected files that can be compared within 0 s of processor time, found files "
                            + "that take longer");
        }
    }

    @Test
    void aClientThatHangsUpEndsTheWork() throws InterruptedException {
        AtomicReference<Runnable> hangUp = new AtomicReference<>(() -> {});
        CheckExecutor desk = new CheckExecutor(LONG, LONG, action -> {
            hangUp.set(action);
            return () -> {};
        });

        Outcome<Boolean> outcome = desk.run("test", "compared", () -> {
            Objects.requireNonNull(hangUp.get()).run();
            return endless();
        });

        assertThat(outcome).isEqualTo(new Outcome.Busy<>());
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(desk.runAlone("test", "written", () -> true)).isEqualTo(new Outcome.Done<>(true));
    }

    @Test
    void aHangUpAfterTheWorkInterruptsNobody() throws InterruptedException {
        AtomicReference<Runnable> hangUp = new AtomicReference<>(() -> {});
        CheckExecutor desk = new CheckExecutor(LONG, LONG, action -> {
            hangUp.set(action);
            return () -> {};
        });
        desk.run("test", "compared", () -> true);

        Objects.requireNonNull(hangUp.get()).run();

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    /** H2 closes the database if a thread is interrupted that reads or writes it. */
    @Test
    void threadsOfWorkThatEndsAreNotInterrupted() throws Exception {
        CheckExecutor desk = executor(Duration.ofMillis(50), LONG);
        CompletableFuture<Boolean> isInterrupted = new CompletableFuture<>();

        desk.run("test", "merged", () -> {
            try {
                return endless();
            } finally {
                isInterrupted.complete(Thread.currentThread().isInterrupted());
            }
        });

        assertThat(isInterrupted.get()).isFalse();
    }

    /** The caller may be interrupted at any moment, also before a thread has begun the work. */
    @Test
    void workOfInterruptedCallersGivesItsPlaceBack() throws InterruptedException {
        CheckExecutor desk = executor(LONG, Duration.ofSeconds(5));

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

    private static CheckExecutor executor(Duration deadline, Duration patience) {
        return new CheckExecutor(deadline, patience, action -> () -> {});
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
