package dev.winnow.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The clock of the server. It ticks in microseconds, the finest unit that both databases store. */
@ApplicationScoped
class SystemClock {

    private static final Duration TICK = Duration.ofNanos(1_000);

    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), TICK);
    }
}
