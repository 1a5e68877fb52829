package dev.winnow.check;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.problem.Problem;
import dev.winnow.policy.problem.ProblemKind;
import dev.winnow.policy.problem.Source;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
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
import java.util.function.Function;

/**
 * Checks the files of requests, and does other work that reads whole files, a few at a time and within a deadline, in
 * processor time of the work's thread. Work that takes longer is reported as a problem and interrupted; it occupies its
 * place until it ends.
 */
@ApplicationScoped
public class CheckExecutor {

    private static final int PLACES = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A check that waits more than it works has a deadline too, many times as long. */
    private static final int MAX_WAITING = 4;

    private static final Duration MIN_PAUSE = Duration.ofMillis(20);

    private final Semaphore places = new Semaphore(PLACES, true);
    private final ExecutorService threads = Executors.newFixedThreadPool(PLACES, CheckExecutor::thread);
    private final Duration deadline;
    private final Duration patience;

    @Inject
    CheckExecutor(CheckSettings settings) {
        this(settings.deadline(), PATIENCE);
    }

    /** @param patience how long to wait for a place */
    CheckExecutor(Duration deadline, Duration patience) {
        this.deadline = deadline;
        this.patience = patience;
    }

    /** The outcome of requested work. */
    public sealed interface Outcome<R> {

        record Done<R>(R result) implements Outcome<R> {}

        /** @param check with a problem that says so */
        record TookTooLong<R>(PolicyCheck check) implements Outcome<R> {}

        /** No place became free in time. */
        record Busy<R>() implements Outcome<R> {}
    }

    /**
     * @param drafts names of workbooks whose sheets replace those of the others
     * @param report builds the result from the check, within the same deadline
     */
    public <R> Outcome<R> check(PolicyFiles files, Set<String> drafts, Function<PolicyCheck, R> report)
            throws InterruptedException {
        return run(files.policy(), "checked", () -> report.apply(PolicyCheck.of(files, drafts)));
    }

    /**
     * Does other work on files of a policy.
     *
     * @param done what is done with the files, for the problem of those that take too long: {@code compared}
     */
    public <R> Outcome<R> run(String policy, String done, Callable<R> work) throws InterruptedException {
        return run(1, policy, done, work);
    }

    /** Does work that takes much memory, such as writing a workbook, while nothing else has a place. */
    public <R> Outcome<R> runAlone(String policy, String done, Callable<R> work) throws InterruptedException {
        return run(PLACES, policy, done, work);
    }

    private <R> Outcome<R> run(int taken, String policy, String done, Callable<R> work) throws InterruptedException {
        if (!places.tryAcquire(taken, patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return new Outcome.Busy<>();
        }
        ProcessorTime used = new ProcessorTime();
        FutureTask<R> running = new FutureTask<>(() -> {
            used.begin();
            return work.call();
        });
        threads.execute(() -> {
            try {
                running.run();
            } finally {
                // Also for work that was cancelled before it began
                places.release(taken);
            }
        });
        try {
            return new Outcome.Done<>(result(running, used));
        } catch (InterruptedException e) {
            running.cancel(true);
            throw e;
        } catch (TimeoutException e) {
            running.cancel(true);
            return new Outcome.TookTooLong<>(tooLong(policy, done));
        } catch (ExecutionException e) {
            throw new IllegalStateException("files couldn't be " + done, e.getCause());
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
