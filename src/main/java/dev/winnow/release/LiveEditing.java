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
 * Looks for changed files in the policies' folders, and tells of them as soon as they have stayed as they are from one look
 * to the next. Asking the file system again and again works on every kind of it; being told of changes
 * doesn't on network and container mounts.
 */
@ApplicationScoped
class LiveEditing {

    private static final Logger LOG = Logger.getLogger(LiveEditing.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);

    /** In place of the fingerprint of a folder that isn't there any more, though its rules may be. */
    private static final String GONE = "gone";

    private final PolicyFolders folders;
    private final Consumer<FilesChanged> changed;
    private final Clock clock;
    private final Duration interval;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(LiveEditing::thread);
    private final Map<String, String> seen = new HashMap<>();
    private final Map<String, String> told = new HashMap<>();
    private Instant notBefore = Instant.MIN;

    /** @param interval between two looks; zero: files are read at the start only */
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

    /** A failure, of the disk or the database, is logged and what it concerned tried again after a while. */
    void look() {
        if (clock.instant().isBefore(notBefore)) {
            return;
        }
        try {
            List<String> there = folders.policies();
            for (String policy : there) {
                look(policy, fingerprint(policy));
            }
            for (String policy : List.copyOf(told.keySet())) {
                if (!there.contains(policy)) {
                    look(policy, GONE);
                }
            }
        } catch (IOException | RuntimeException e) {
            notBefore = clock.instant().plus(PAUSE_AFTER_FAILURE);
            LOG.errorf(e, "Changed files can't be loaded; trying again in %d s", PAUSE_AFTER_FAILURE.toSeconds());
        }
    }

    private void look(String policy, String now) throws IOException {
        boolean isStill = now.equals(seen.put(policy, now));
        if (isStill && !now.isEmpty() && !now.equals(told.get(policy))) {
            changed.accept(new FilesChanged(folders.read(policy)));
            told.put(policy, now);
        }
    }

    /** Empty while files come and go, as they do when they are saved. */
    private String fingerprint(String policy) throws IOException {
        try {
            return folders.fingerprint(policy);
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
