package dev.winnow.release.shadow;

import dev.winnow.audit.log.DecisionLog;
import dev.winnow.audit.log.DecisionRecord;
import dev.winnow.audit.log.LoggedDecision;
import dev.winnow.audit.log.UnreadableDecision;
import dev.winnow.release.impact.ComparisonResult;
import dev.winnow.release.impact.LoggableFailure;
import dev.winnow.release.impact.Refusal;
import dev.winnow.release.impact.SeenLead;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Tries challengers on what was decided, on a thread of its own: whoever decides leaves the decision's id here, and waits
 * for nothing. Where there are more than can be compared, some aren't, and are counted.
 */
@ApplicationScoped
public class ShadowComparisons {

    private static final Logger LOG = Logger.getLogger(ShadowComparisons.class);
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_AT_ONCE = 64;

    private final BiFunction<String, Integer, Optional<Challenger>> challengers;
    private final Function<UUID, Optional<DecisionRecord>> decisions;
    private final Consumer<List<StoredComparison>> log;
    private final SkippedSink skipped;
    private final BlockingQueue<Pending> queue;
    private final Thread thread = new Thread(this::run, "shadow");
    private volatile boolean isRunning = true;
    private boolean hasWarned;

    private record Pending(Challenger challenger, UUID decision) {}

    private record Compared(Challenger challenger, StoredComparison comparison) {}

    @Inject
    ShadowComparisons(Challengers challengers, DecisionLog decisions, ShadowLog log, Shadows shadows) {
        this(challengers::of, decisions::find, log::add, shadows::addSkipped, MOST_WAITING);
    }

    ShadowComparisons(
            BiFunction<String, Integer, Optional<Challenger>> challengers,
            Function<UUID, Optional<DecisionRecord>> decisions,
            Consumer<List<StoredComparison>> log,
            SkippedSink skipped,
            int mostWaiting) {
        this.challengers = challengers;
        this.decisions = decisions;
        this.log = log;
        this.skipped = skipped;
        this.queue = new ArrayBlockingQueue<>(mostWaiting);
    }

    /** A decision is in the log: it is compared with the challenger, if there is one and the lead is of its share. */
    public void offer(String policy, int champion, UUID decision, String lead) {
        challengers
                .apply(policy, champion)
                .filter(challenger -> challenger.takes(lead))
                .filter(challenger -> !queue.offer(new Pending(challenger, decision)))
                .ifPresent(challenger -> challenger.skipped().drop());
    }

    void onStart(@Observes StartupEvent event) {
        start();
    }

    void onStop(@Observes ShutdownEvent event) {
        stop();
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    void stop() {
        isRunning = false;
        thread.interrupt();
    }

    private void run() {
        List<Pending> pending = new ArrayList<>();
        while (isRunning) {
            try {
                pending.add(queue.take());
                queue.drainTo(pending, MOST_AT_ONCE - 1);
                compare(pending);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                warn(e);
            }
            pending.clear();
        }
    }

    private void compare(List<Pending> pending) {
        List<Compared> compared =
                pending.stream().flatMap(each -> compare(each).stream()).toList();
        try {
            log.accept(compared.stream().map(Compared::comparison).toList());
        } catch (RuntimeException e) {
            compared.forEach(each -> each.challenger().skipped().fail());
            warn(e);
        }
        pending.stream().map(Pending::challenger).distinct().forEach(challenger -> challenger
                .skipped()
                .report(challenger.shadow(), skipped));
    }

    private Optional<Compared> compare(Pending each) {
        Challenger challenger = each.challenger();
        try {
            return decisions.apply(each.decision()).map(logged -> {
                ComparisonResult compared = compare(challenger, logged);
                return new Compared(challenger, StoredComparison.of(each.decision(), challenger, compared));
            });
        } catch (RuntimeException | Error e) {
            challenger.skipped().fail();
            warn(e);
            return Optional.empty();
        }
    }

    private static ComparisonResult compare(Challenger challenger, DecisionRecord logged) {
        if (logged instanceof LoggedDecision decision) {
            return challenger
                    .comparison()
                    .of(new SeenLead(
                            decision.id().toString(), decision.facts(), decision.asOf(), decision.evaluatedAt()));
        }
        UnreadableDecision unreadable = (UnreadableDecision) logged;
        return new ComparisonResult.Refused(
                List.of(new Refusal(Refusal.Reader.LOG, unreadable.reason().text())));
    }

    /** Once: where one decision can't be compared, the next probably can't either. */
    private void warn(Throwable failure) {
        if (!hasWarned) {
            LOG.error(
                    "Decisions can't be compared with a release in shadow; going on",
                    LoggableFailure.withoutMessages(failure));
            hasWarned = true;
        }
    }
}
