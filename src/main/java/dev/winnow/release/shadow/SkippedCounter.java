package dev.winnow.release.shadow;

import java.util.concurrent.atomic.AtomicLong;

/** Decisions that a challenger wasn't tried on, as far as the database doesn't know of them yet. */
final class SkippedCounter {

    private final AtomicLong dropped = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    void drop() {
        dropped.incrementAndGet();
    }

    void fail() {
        failed.incrementAndGet();
    }

    /** Tells of them; what can't be told stays. */
    void report(Shadow shadow, SkippedSink skipped) {
        long toDrop = dropped.get();
        long toFail = failed.get();
        if (toDrop + toFail > 0) {
            skipped.add(shadow, toDrop, toFail);
            dropped.addAndGet(-toDrop);
            failed.addAndGet(-toFail);
        }
    }
}
