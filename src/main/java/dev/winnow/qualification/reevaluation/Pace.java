package dev.winnow.qualification.reevaluation;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Spreads work over time: at most so many turns a second. Confined to one thread. */
final class Pace {

    private final long between;
    private final LongSupplier nanoTime;
    private long next;

    Pace(long perSecond) {
        this(perSecond, System::nanoTime);
    }

    Pace(long perSecond, LongSupplier nanoTime) {
        this.between = TimeUnit.SECONDS.toNanos(1) / perSecond;
        this.nanoTime = nanoTime;
        this.next = nanoTime.getAsLong();
    }

    /** How long to wait for the next turn, which is taken by this. Turns that nobody took are lost. */
    Duration nextTurn() {
        long now = nanoTime.getAsLong();
        long turn = next - now > 0 ? next : now;
        next = turn + between;
        return Duration.ofNanos(turn - now);
    }
}
