package dev.winnow.release;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Looks for changed files in the policies' folders, and reports them once they are the same in two successive looks.
 * Polling works on every file system; change notifications don't on network and container mounts.
 */
@ApplicationScoped
class LiveEditing {

    private static final Logger LOG = Logger.getLogger(LiveEditing.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);

    /** Stands for the fingerprint of a missing folder; its rules may still exist. */
    private static final String MISSING = "gone";

    /** Stands for the fingerprint of a folder whose files were removed. */
    private static final String EMPTIED = "empty";

    private final PolicyFolders folders;
    private final Consumer<FilesChanged> changed;
    private final Clock clock;
    private final Duration interval;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(LiveEditing::thread);
    private final Map<String, String> seen = new HashMap<>();
    private final Map<String, String> reported = new HashMap<>();
    private Instant nextLook = Instant.MIN;

    /** @param interval between two looks; zero to read files at the start only */
    @Inject
    LiveEditing(
            PolicyFolders folders,
            Event<FilesChanged> changed,
            Clock clock,
            @ConfigProperty(name = "winnow.live-editing.interval") Duration interval) {
        this(folders, (Consumer<FilesChanged>) changed::fire, clock, interval);
    }

    LiveEditing(PolicyFolders folders, Consumer<FilesChanged> changed, Clock clock, Duration interval) {
        this.folders = folders;
        this.changed = changed;
        this.clock = clock;
        this.interval = interval;
    }

    void onStart(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        if (!interval.isZero()) {
            thread.scheduleWithFixedDelay(this::look, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        thread.shutdown();
    }

    /** Looks once. If the disk or the database fails, logs that and retries what it concerns after a while. */
    void look() {
        if (clock.instant().isBefore(nextLook)) {
            return;
        }
        try {
            List<String> policies = folders.policies();
            for (String policy : policies) {
                look(policy, fingerprint(policy));
            }
            for (String policy : List.copyOf(reported.keySet())) {
                if (!policies.contains(policy)) {
                    look(policy, MISSING);
                }
            }
        } catch (IOException | RuntimeException e) {
            nextLook = clock.instant().plus(PAUSE_AFTER_FAILURE);
            LOG.errorf(e, "Can't load changed files; retrying in %s s", PAUSE_AFTER_FAILURE.toSeconds());
        }
    }

    private void look(String policy, String now) throws IOException {
        boolean isStable = now.equals(seen.put(policy, now));
        if (isStable && !now.isEmpty() && !now.equals(reported.get(policy))) {
            changed.accept(new FilesChanged(folders.read(policy), now.equals(MISSING)));
            reported.put(policy, now);
        }
    }

    /** Empty while files appear and disappear, as they do during a save. */
    private String fingerprint(String policy) throws IOException {
        try {
            String files = folders.fingerprint(policy);
            return files.isEmpty() && reported.containsKey(policy) ? EMPTIED : files;
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "live-editing");
        thread.setDaemon(true);
        return thread;
    }
}
