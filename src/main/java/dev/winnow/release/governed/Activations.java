package dev.winnow.release.governed;

import dev.winnow.release.ReleaseMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Activates scheduled releases when they are due, and follows activations by other nodes. */
@ApplicationScoped
class Activations {

    private static final Logger LOG = Logger.getLogger(Activations.class);

    private final Governance governance;
    private final ReleaseActivation activation;
    private final Event<ReleasesChanged> changes;
    private final ReleaseMode mode;
    private final Duration interval;
    private boolean isFailing;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Activations::thread);

    Activations(
            Governance governance,
            ReleaseActivation activation,
            Event<ReleasesChanged> changes,
            @ConfigProperty(name = "winnow.releases") ReleaseMode mode,
            @ConfigProperty(name = "winnow.releases.interval") Duration interval) {
        this.governance = governance;
        this.activation = activation;
        this.changes = changes;
        this.mode = mode;
        this.interval = interval;
    }

    void onStart(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        if (mode == ReleaseMode.GOVERNED) {
            thread.scheduleWithFixedDelay(this::look, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        thread.shutdown();
    }

    private void look() {
        try {
            governance.activateDue();
            activation.refresh();
            changes.fire(new ReleasesChanged());
            isFailing = false;
        } catch (RuntimeException e) {
            if (!isFailing) {
                LOG.warnf("Can't look up active releases; retrying: %s", e);
            }
            isFailing = true;
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "activations");
        thread.setDaemon(true);
        return thread;
    }
}
