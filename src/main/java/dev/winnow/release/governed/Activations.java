package dev.winnow.release.governed;

import dev.winnow.release.ReleaseMode;
import dev.winnow.release.ReleaseSettings;
import dev.winnow.schedule.BackgroundJob;
import dev.winnow.schedule.RepeatedJob;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.jspecify.annotations.Nullable;

/** Activates scheduled releases when they are due, and follows activations by other nodes. */
@ApplicationScoped
class Activations implements BackgroundJob {

    private final Governance governance;
    private final ReleaseActivation activation;
    private final Event<ReleasesChanged> changes;
    private final ReleaseMode mode;
    private final RepeatedJob job;

    Activations(
            Governance governance,
            ReleaseActivation activation,
            Event<ReleasesChanged> changes,
            ReleaseSettings settings) {
        this.governance = governance;
        this.activation = activation;
        this.changes = changes;
        this.mode = settings.mode();
        this.job = new RepeatedJob("activations", settings.interval(), settings.interval(), this::look);
    }

    @Override
    public String jobName() {
        return job.name();
    }

    @Override
    public boolean isOn() {
        return mode == ReleaseMode.GOVERNED;
    }

    @Override
    public @Nullable String trouble() {
        return job.trouble();
    }

    void onStart(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        if (isOn()) {
            job.start();
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        job.stop();
    }

    private void look() {
        governance.activateDue();
        activation.refresh();
        changes.fire(new ReleasesChanged());
    }
}
