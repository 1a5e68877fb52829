package dev.winnow.check;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.problem.Interruption;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Source;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Checks the files of requests, and does other work that reads whole files: one check and one other work at a time, and
 * within a deadline, in processor time of the work's thread. Work that takes longer, or whose client hangs up, ends; it
 * occupies its place until it has.
 */
@ApplicationScoped
public class CheckExecutor {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A check that waits more than it works has a deadline too, many times as long. */
    private static final int MAX_WAITING = 4;

    private static final Duration MIN_PAUSE = Duration.ofMillis(20);

    /** Checks compile rules, which takes longest: other work doesn't wait for them. */
    private final Semaphore checks = new Semaphore(1, true);

    private final Semaphore otherWork = new Semaphore(1, true);
    private final ExecutorService threads = Executors.newCachedThreadPool(CheckExecutor::thread);
    private final Duration deadline;
    private final Duration patience;
    private final HangUps hangUps;

    @Inject
    CheckExecutor(CheckSettings settings, HangUps hangUps) {
        this(settings.deadline(), PATIENCE, hangUps);
    }

    /** @param patience how long to wait for a place */
    CheckExecutor(Duration deadline, Duration patience, HangUps hangUps) {
        this.deadline = deadline;
        this.patience = patience;
        this.hangUps = hangUps;
    }

    /** The outcome of requested work. */
    public sealed interface Outcome<R> {

        record Done<R>(R result) implements Outcome<R> {}

        /** @param check with a problem that says so */
        record TookTooLong<R>(PolicyCheck check) implements Outcome<R> {}

        /** No place became free in time, or the client has hung up. */
        record Busy<R>() implements Outcome<R> {}
    }

    /**
     * @param drafts names of workbooks whose sheets replace those of the others
     * @param report builds the result from the check, within the same deadline
     */
    public <R> Outcome<R> check(PolicyFiles files, Set<String> drafts, Function<PolicyCheck, R> report)
            throws InterruptedException {
        return run(List.of(checks), files.policy(), "checked", () -> report.apply(PolicyCheck.of(files, drafts)));
    }

    /**
     * Does other work on files of a policy.
     *
     * @param done what is done with the files, for the problem of those that take too long: {@code compared}
     */
    public <R> Outcome<R> run(String policy, String done, Callable<R> work) throws InterruptedException {
        return run(List.of(otherWork), policy, done, work);
    }

    /** Does work that takes much memory, such as writing a workbook, while nothing else has a place. */
    public <R> Outcome<R> runAlone(String policy, String done, Callable<R> work) throws InterruptedException {
        // In this order, so that nobody waits for other work while this waits for a check
        return run(List.of(checks, otherWork), policy, done, work);
    }

    private <R> Outcome<R> run(List<Semaphore> places, String policy, String done, Callable<R> work)
            throws InterruptedException {
        try (Waiter waiter = new Waiter();
                HangUps.Watch watch = hangUps.watch(waiter::release)) {
            try {
                return isTaken(places) ? runInPlace(places, policy, done, work) : new Outcome.Busy<>();
            } catch (InterruptedException e) {
                if (waiter.isReleased()) {
                    return new Outcome.Busy<>();
                }
                throw e;
            }
        }
    }

    /** All of the places, or none. */
    private boolean isTaken(List<Semaphore> places) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        List<Semaphore> taken = new ArrayList<>();
        try {
            for (Semaphore place : places) {
                if (!place.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    return false;
                }
                taken.add(place);
            }
            return true;
        } finally {
            if (taken.size() < places.size()) {
                taken.forEach(Semaphore::release);
            }
        }
    }

    private <R> Outcome<R> runInPlace(List<Semaphore> places, String policy, String done, Callable<R> work)
            throws InterruptedException {
        ProcessorTime used = new ProcessorTime();
        AtomicBoolean isOver = new AtomicBoolean();
        FutureTask<R> running = new FutureTask<>(() -> {
            used.begin();
            return Interruption.until(isOver::get, work);
        });
        threads.execute(() -> {
            try {
                running.run();
            } finally {
                // Also for work that was cancelled before it began
                places.forEach(Semaphore::release);
            }
        });
        try {
            return new Outcome.Done<>(result(running, used));
        } catch (TimeoutException e) {
            return new Outcome.TookTooLong<>(tooLong(policy, done));
        } catch (ExecutionException e) {
            throw new IllegalStateException("files couldn't be " + done, e.getCause());
        } finally {
            isOver.set(true);
            running.cancel(false);
        }
    }

    private <R> R result(Future<R> running, ProcessorTime used)
            throws ExecutionException, InterruptedException, TimeoutException {
        long start = System.nanoTime();
        Duration pause = deadline;
        while (true) {
            try {
                return running.get(pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                Duration left = deadline.minus(used.used());
                boolean waits = System.nanoTime() - start > deadline.toNanos() * MAX_WAITING;
                if (waits || left.isNegative() || left.isZero()) {
                    throw e;
                }
                pause = left.compareTo(MIN_PAUSE) < 0 ? MIN_PAUSE : left;
            }
        }
    }

    private PolicyCheck tooLong(String policy, String done) {
        Problem problem = new Problem(
                ProblemKind.FILE,
                Source.file(policy),
                "files that can be %s within %s s of processor time".formatted(done, deadline.toSeconds()),
                "files that take longer");
        return PolicyCheck.notDone(policy, problem);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "check");
        thread.setDaemon(true);
        return thread;
    }
}
