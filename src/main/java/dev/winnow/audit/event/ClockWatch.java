package dev.winnow.audit.event;

import dev.winnow.audit.chain.Checkpoints;
import dev.winnow.schedule.BackgroundJob;
import dev.winnow.schedule.Interval;
import dev.winnow.schedule.RepeatedJob;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Watches the system's clock for jumps, by the monotonic one. A jump is recorded as an event and followed by a
 * checkpoint; after one forward, nothing is deleted for reasons of age for a while.
 */
@ApplicationScoped
public class ClockWatch implements BackgroundJob {

    /** What a jump is at least. Corrections by a time server are smaller. */
    static final Duration JUMP = Duration.ofMinutes(1);

    /** For how long times are doubted after a jump forward, so that somebody can set the clock right. */
    static final Duration DOUBT = Duration.ofHours(1);

    private static final Logger LOG = Logger.getLogger(ClockWatch.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final Clock clock;
    private final LongSupplier nanoTime;
    private final EventLog events;
    private final Checkpoints checkpoints;
    private final RepeatedJob job;
    private final Interval doubt;
    private Instant lastTime;
    private long lastNanos;

    @Inject
    ClockWatch(Clock clock, EventLog events, Checkpoints checkpoints) {
        this(clock, System::nanoTime, events, checkpoints);
    }

    ClockWatch(Clock clock, LongSupplier nanoTime, EventLog events, Checkpoints checkpoints) {
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.events = events;
        this.checkpoints = checkpoints;
        this.job = new RepeatedJob("clock watch", INTERVAL, INTERVAL, this::look);
        this.doubt = new Interval(DOUBT, nanoTime);
        this.lastTime = clock.instant();
        this.lastNanos = nanoTime.getAsLong();
    }

    void onStart(@Observes StartupEvent event) {
        job.start();
    }

    void onStop(@Observes ShutdownEvent event) {
        job.stop();
    }

    @Override
    public String jobName() {
        return job.name();
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public @Nullable String trouble() {
        return job.trouble();
    }

    /** Whether the clock jumped forward within the last hour, so that ages can't be trusted. */
    public boolean isInDoubt() {
        look();
        return !doubt.isOver();
    }

    /** Compares the two clocks once. */
    synchronized void look() {
        Instant time = clock.instant();
        long nanos = nanoTime.getAsLong();
        Instant expected = lastTime.plusNanos(nanos - lastNanos);
        lastTime = time;
        lastNanos = nanos;
        Duration jump = Duration.between(expected, time);
        if (jump.abs().compareTo(JUMP) >= 0) {
            if (!jump.isNegative()) {
                doubt.begin();
            }
            report(jump, expected, time);
        }
    }

    private void report(Duration jump, Instant expected, Instant time) {
        String sentence = "The clock went %s by %s s, from %s to %s"
                .formatted(jump.isNegative() ? "back" : "forward", jump.abs().toSeconds(), expected, time);
        LOG.warnf(
                jump.isNegative() ? "%s" : "%s; nothing is erased for reasons of age for %s minutes",
                sentence,
                DOUBT.toMinutes());
        checkpoints.sign();
        events.note(EventKind.CLOCK_CHANGED, "", sentence);
    }
}
