package dev.winnow.release.shadow;

import java.util.concurrent.atomic.AtomicLong;

/** Decisions that weren't compared with a challenger, and aren't counted in the database yet. */
final class SkippedCounter {

    private final AtomicLong dropped = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    void drop() {
        dropped.incrementAndGet();
    }

    void fail() {
        failed.incrementAndGet();
    }

    /** Reports the counts; if that fails, they are kept. */
    void report(Shadow shadow, SkippedSink skipped) {
        long droppedNow = dropped.get();
        long failedNow = failed.get();
        if (droppedNow + failedNow > 0) {
            skipped.add(shadow, droppedNow, failedNow);
            dropped.addAndGet(-droppedNow);
            failed.addAndGet(-failedNow);
        }
    }
}
