package dev.winnow.schedule;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Tells when a time is over, whatever happens to the system's clock. */
public final class Interval {

    private final long length;
    private final LongSupplier nanoTime;
    private long end;

    /** One that is over. */
    public Interval(Duration length) {
        this(length, System::nanoTime);
    }

    /** @param nanoTime a clock that only goes forward, such as {@link System#nanoTime()} */
    public Interval(Duration length, LongSupplier nanoTime) {
        this.length = length.toNanos();
        this.nanoTime = nanoTime;
        this.end = nanoTime.getAsLong();
    }

    public synchronized boolean isOver() {
        return nanoTime.getAsLong() - end >= 0;
    }

    public synchronized void begin() {
        end = nanoTime.getAsLong() + length;
    }
}
