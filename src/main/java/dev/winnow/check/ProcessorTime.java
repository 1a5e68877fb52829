package dev.winnow.check;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** The processor time that a task has used on its thread so far; read by other threads. */
final class ProcessorTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private volatile long thread;
    private volatile Duration start = Duration.ZERO;
    private volatile boolean hasBegun;

    /** Called by the task's thread when it begins. */
    void begin() {
        thread = Thread.currentThread().getId();
        start = Duration.ofNanos(THREADS.getCurrentThreadCpuTime());
        hasBegun = true;
    }

    Duration used() {
        return hasBegun ? Duration.ofNanos(THREADS.getThreadCpuTime(thread)).minus(start) : Duration.ZERO;
    }
}
