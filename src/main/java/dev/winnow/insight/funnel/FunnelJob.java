package dev.winnow.insight.funnel;

import dev.winnow.schedule.BackgroundJob;
import dev.winnow.schedule.RepeatedJob;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Counts the funnel every minute. */
@ApplicationScoped
public class FunnelJob implements BackgroundJob {

    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final FunnelFold fold;
    private final Clock clock;
    private final RepeatedJob job;
    private volatile @Nullable Instant counted;

    FunnelJob(FunnelFold fold, Clock clock) {
        this.fold = fold;
        this.clock = clock;
        this.job = new RepeatedJob("funnel", INTERVAL, INTERVAL, this::count);
    }

    void onStart(@Observes StartupEvent event) {
        job.start();
    }

    void onStop(@Observes ShutdownEvent event) {
        job.stop();
    }

    /** Counts what the log gained since the last time. */
    public synchronized void count() {
        Instant now = clock.instant();
        fold.all();
        counted = now;
    }

    /** Until when this server knows that everything is counted; null before the first time. */
    public @Nullable Instant counted() {
        return counted;
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
}
