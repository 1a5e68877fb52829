package dev.winnow.audit.log;

import io.quarkus.arc.ClientProxy;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Ends the process a few seconds after the signal to stop if the log can't be written, instead of waiting for a
 * database that doesn't respond. What was answered is on disk already.
 */
@ApplicationScoped
class ShutdownLimit {

    private static final Duration MAX_WAIT = Duration.ofSeconds(8);

    /** As for a process ended by SIGTERM. */
    private static final int TERMINATED = 143;

    private final GroupCommit commit;

    ShutdownLimit(GroupCommit commit) {
        this.commit = commit;
    }

    void onStop(@Observes ShutdownDelayInitiatedEvent event) {
        // The bean itself: by the time it is asked, there may be no container left to look it up in
        GroupCommit running = ClientProxy.unwrap(commit);
        Thread limit = new Thread(() -> end(running), "shutdown-limit");
        limit.setDaemon(true);
        limit.start();
    }

    private static void end(GroupCommit commit) {
        try {
            Thread.sleep(MAX_WAIT.toMillis());
            if (commit.isFailing()) {
                Runtime.getRuntime().halt(TERMINATED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
