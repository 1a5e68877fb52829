package dev.winnow.audit.log;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Ends the process soon after it is told to stop while the log can't be written: a database that doesn't answer isn't waited
 * for. What was answered is on disk already.
 */
@ApplicationScoped
class ShutdownLimit {

    private static final Duration LONGEST = Duration.ofSeconds(8);

    /** As for a process that the signal ended. */
    private static final int TERMINATED = 143;

    private final GroupCommit commit;

    ShutdownLimit(GroupCommit commit) {
        this.commit = commit;
    }

    void onStop(@Observes ShutdownDelayInitiatedEvent event) {
        Thread limit = new Thread(this::end, "shutdown-limit");
        limit.setDaemon(true);
        limit.start();
    }

    private void end() {
        try {
            Thread.sleep(LONGEST.toMillis());
            if (commit.isFailing()) {
                Runtime.getRuntime().halt(TERMINATED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
