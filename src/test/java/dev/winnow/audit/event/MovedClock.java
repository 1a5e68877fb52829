package dev.winnow.audit.event;

import dev.winnow.audit.chain.Checkpoints;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A system clock that somebody sets, beside a monotonic one that only time moves. */
public final class MovedClock extends Clock {

    private Instant time = Instant.parse("2026-11-30T10:00:00Z");
    private final AtomicLong nanos = new AtomicLong();

    /** A watch of this clock, from now on. */
    public ClockWatch watch(EventLog events, Checkpoints checkpoints) {
        return new ClockWatch(this, nanos::get, events, checkpoints);
    }

    /** Time passes. */
    public void pass(Duration length) {
        nanos.addAndGet(length.toNanos());
        time = time.plus(length);
    }

    /** Somebody sets the clock. */
    public void jump(Duration length) {
        time = time.plus(length);
    }

    @Override
    public Instant instant() {
        return time;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
