package dev.winnow.release.workingcopy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.winnow.check.CheckExecutor.Outcome;
import dev.winnow.check.PolicyCheck;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Checks working copies in the background, one at a time. Of each, only the newest revision is checked. */
@ApplicationScoped
public class CopyChecks {

    private static final Logger LOG = Logger.getLogger(CopyChecks.class);
    private static final int KEPT = 20;
    private static final long PAUSE_MILLIS = 500;

    private final CompiledCopies compiled;
    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(CopyChecks::thread);
    private final Cache<Named, Checks> checks =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    CopyChecks(CompiledCopies compiled, Clock clock) {
        this.compiled = compiled;
        this.clock = clock;
    }

    private record Named(String policy, int number) {}

    /** Those of one working copy. */
    private static final class Checks {

        private int wanted = -1;
        private @Nullable Future<?> running;
        private @Nullable CheckedCopy last;
    }

    /** Starts to check this revision, unless it, or a newer one, is checked or about to be. */
    public void start(OpenCopy copy) {
        Checks own = of(copy.copy());
        synchronized (own) {
            int revision = copy.copy().revision();
            if (own.wanted >= revision) {
                return;
            }
            own.wanted = revision;
            if (own.running != null) {
                own.running.cancel(true);
            }
            own.running = thread.submit(() -> check(copy, own));
        }
    }

    /** The last check that has ended, which may be of an earlier revision; null if there is none. */
    public @Nullable CheckedCopy last(OpenCopy copy) {
        return last(copy.copy());
    }

    /** As {@link #last(OpenCopy)}. */
    public @Nullable CheckedCopy last(WorkingCopy copy) {
        Checks own = of(copy);
        synchronized (own) {
            return own.last;
        }
    }

    /**
     * The checks of one working copy.
     *
     * @param wanted the newest revision to check; negative if none is
     * @param last the last check that has ended; null if there is none
     */
    public record State(
            String policy, int number, int wanted, @Nullable CheckedCopy last) {

        public boolean isRunning() {
            return wanted >= 0 && (last == null || last.revision() < wanted);
        }
    }

    /** Of the working copies that were checked on this node recently. */
    public List<State> states() {
        List<State> states = new ArrayList<>();
        checks.asMap().forEach((name, own) -> {
            synchronized (own) {
                states.add(new State(name.policy(), name.number(), own.wanted, own.last));
            }
        });
        return states;
    }

    private Checks of(WorkingCopy copy) {
        return checks.get(new Named(copy.policy(), copy.number()), name -> new Checks());
    }

    private void check(OpenCopy copy, Checks own) {
        try {
            PolicyCheck check = checked(copy);
            synchronized (own) {
                own.last = CheckedCopy.of(copy, check, clock.instant());
            }
        } catch (InterruptedException e) {
            // A newer revision is checked instead
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            LOG.error("A working copy couldn't be checked", e);
            synchronized (own) {
                own.wanted = -1;
            }
        }
    }

    private PolicyCheck checked(OpenCopy copy) throws InterruptedException {
        while (true) {
            Outcome<PolicyCheck> outcome = compiled.check(copy);
            if (outcome instanceof Outcome.Done<PolicyCheck> done) {
                return done.result();
            }
            if (outcome instanceof Outcome.TookTooLong<PolicyCheck> tooLong) {
                return tooLong.check();
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "working-copy-check");
        thread.setDaemon(true);
        return thread;
    }
}
