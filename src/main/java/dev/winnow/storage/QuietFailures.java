package dev.winnow.storage;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.logging.Logger;

/** Keeps libraries from logging every failure to reach the database; what matters of them is logged where it occurs. */
@ApplicationScoped
class QuietFailures {

    private static final int FIRST = 1;

    /** Held, since the log manager may drop loggers that nobody refers to, and their filters with them. */
    private final List<Logger> loggers = List.of(
            Logger.getLogger("io.agroal.pool"),
            Logger.getLogger("org.hibernate.orm.jdbc.error"),
            Logger.getLogger("org.hibernate.orm.jdbc.warn"));

    void onStart(@Observes @Priority(FIRST) StartupEvent event) {
        RepeatedFailures filter = new RepeatedFailures(System::nanoTime);
        loggers.forEach(logger -> logger.setFilter(filter));
    }
}
