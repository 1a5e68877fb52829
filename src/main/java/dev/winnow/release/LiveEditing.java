package dev.winnow.release;

import dev.winnow.schedule.BackgroundJob;
import dev.winnow.schedule.RepeatedJob;
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
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks for changed files in the policies' folders, and reports them once they are the same in two successive looks.
 * Polling works on every file system; change notifications don't on network and container mounts.
 */
@ApplicationScoped
class LiveEditing implements BackgroundJob {

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);

    /** Stands for the fingerprint of a missing folder; its rules may still exist. */
    private static final String MISSING = "gone";

    /** Stands for the fingerprint of a folder whose files were removed. */
    private static final String EMPTIED = "empty";

    private final PolicyFolders folders;
    private final Consumer<FilesChanged> changed;
    private final Duration interval;
    private final RepeatedJob job;
    private final Map<String, String> seen = new HashMap<>();
    private final Map<String, String> reported = new HashMap<>();

    @Inject
    LiveEditing(PolicyFolders folders, Event<FilesChanged> changed, FolderSettings settings) {
        this(folders, changed::fire, settings.liveEditing());
    }

    /** @param interval between two looks; zero to read files at the start only */
    LiveEditing(PolicyFolders folders, Consumer<FilesChanged> changed, Duration interval) {
        this.folders = folders;
        this.changed = changed;
        this.interval = interval;
        this.job = new RepeatedJob("live editing", interval, PAUSE_AFTER_FAILURE, this::look);
    }

    @Override
    public String jobName() {
        return job.name();
    }

    @Override
    public boolean isOn() {
        return !interval.isZero();
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

    /** Looks once. What a failure concerns is reported by the next look. */
    void look() throws IOException {
        List<String> policies = folders.policies();
        for (String policy : policies) {
            look(policy, fingerprint(policy));
        }
        for (String policy : List.copyOf(reported.keySet())) {
            if (!policies.contains(policy)) {
                look(policy, MISSING);
            }
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
}
