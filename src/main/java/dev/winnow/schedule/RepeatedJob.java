package dev.winnow.schedule;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs a task again and again on a thread of its own, whatever a run ends with. Measures time by the monotonic clock,
 * so that a change of the system's clock neither stops nor hurries it.
 */
public final class RepeatedJob {

    private static final Logger LOG = Logger.getLogger(RepeatedJob.class);

    /** A run may take this long, compiling a large policy for example, before it counts as stuck. */
    private static final Duration LONGEST_RUN = Duration.ofMinutes(2);

    private final String name;
    private final Duration interval;
    private final Duration pauseAfterFailure;
    private final Task task;
    private final LongSupplier nanoTime;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(this::thread);
    private long notBefore;
    private volatile long lastEnd;
    private volatile @Nullable String failure;

    /** One run. */
    @FunctionalInterface
    public interface Task {
        void run() throws Exception;
    }

    /**
     * @param name as in {@code live editing}
     * @param pauseAfterFailure how long to wait after a failed run; at least the interval
     */
    public RepeatedJob(String name, Duration interval, Duration pauseAfterFailure, Task task) {
        this(name, interval, pauseAfterFailure, task, System::nanoTime);
    }

    RepeatedJob(String name, Duration interval, Duration pauseAfterFailure, Task task, LongSupplier nanoTime) {
        this.name = name;
        this.interval = interval;
        this.pauseAfterFailure = pauseAfterFailure;
        this.task = task;
        this.nanoTime = nanoTime;
        this.notBefore = nanoTime.getAsLong();
        this.lastEnd = notBefore;
    }

    public String name() {
        return name;
    }

    /** Runs the first time at once. */
    public void start() {
        lastEnd = nanoTime.getAsLong();
        thread.scheduleWithFixedDelay(this::run, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    public void stop() {
        thread.shutdown();
    }

    /** Waits for a run that has begun, after {@link #stop}; not for ever. */
    public void awaitEnd(Duration patience) {
        try {
            if (!thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warnf("A run of %s hasn't ended within %s s", name, patience.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs once, unless a failure was too short ago. Never throws: a scheduled task that does isn't run again. */
    void run() {
        if (nanoTime.getAsLong() - notBefore < 0) {
            return;
        }
        try {
            task.run();
            failure = null;
        } catch (Throwable e) {
            report(e);
            notBefore = nanoTime.getAsLong() + pauseAfterFailure.toNanos();
        }
        lastEnd = nanoTime.getAsLong();
    }

    private void report(Throwable e) {
        String now = e.toString();
        if (!now.equals(failure)) {
            LOG.errorf(e, "A run of %s failed; trying again in %s ms", name, pauseAfterFailure.toMillis());
        }
        failure = now;
    }

    /** What is wrong with it, for operators: null if the last run succeeded, and not long ago. */
    public @Nullable String trouble() {
        Duration sinceLastEnd = Duration.ofNanos(nanoTime.getAsLong() - lastEnd);
        if (sinceLastEnd.compareTo(LONGEST_RUN.plus(interval.multipliedBy(2)).plus(pauseAfterFailure)) > 0) {
            return "no run has ended for %s s".formatted(sinceLastEnd.toSeconds());
        }
        String last = failure;
        return last == null ? null : "the last run failed: " + last;
    }

    private Thread thread(Runnable run) {
        Thread thread = new Thread(run, name.replace(' ', '-'));
        thread.setDaemon(true);
        return thread;
    }
}
