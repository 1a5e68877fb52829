package dev.winnow.release.shadow;

import dev.winnow.audit.log.DecisionLog;
import dev.winnow.audit.log.DecisionRecord;
import dev.winnow.audit.log.LoggedDecision;
import dev.winnow.audit.log.UnreadableDecision;
import dev.winnow.release.impact.Compared;
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
 * for nothing. Where there are more than can be tried, some aren't, and are counted.
 */
@ApplicationScoped
public class ShadowTrials {

    private static final Logger LOG = Logger.getLogger(ShadowTrials.class);
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_AT_ONCE = 64;

    private final BiFunction<String, Integer, Optional<Challenger>> challengers;
    private final Function<UUID, Optional<DecisionRecord>> decisions;
    private final Consumer<List<StoredComparison>> log;
    private final SkippedSink skipped;
    private final BlockingQueue<Trial> queue;
    private final Thread thread = new Thread(this::run, "shadow");
    private volatile boolean isRunning = true;
    private boolean hasWarned;

    private record Trial(Challenger challenger, UUID decision) {}

    private record Tried(Challenger challenger, StoredComparison comparison) {}

    @Inject
    ShadowTrials(Challengers challengers, DecisionLog decisions, ShadowLog log, Shadows shadows) {
        this(challengers::of, decisions::find, log::add, shadows::miss, MOST_WAITING);
    }

    ShadowTrials(
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

    /** A decision is in the log: it is tried with the challenger, if there is one and the lead is of its share. */
    public void offer(String policy, int champion, UUID decision, String lead) {
        challengers
                .apply(policy, champion)
                .filter(challenger -> challenger.takes(lead))
                .filter(challenger -> !queue.offer(new Trial(challenger, decision)))
                .ifPresent(challenger -> challenger.missed().drop());
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
        List<Trial> trials = new ArrayList<>();
        while (isRunning) {
            try {
                trials.add(queue.take());
                queue.drainTo(trials, MOST_AT_ONCE - 1);
                tryOut(trials);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                warn(e);
            }
            trials.clear();
        }
    }

    private void tryOut(List<Trial> trials) {
        List<Tried> tried =
                trials.stream().flatMap(trial -> tryOut(trial).stream()).toList();
        try {
            log.accept(tried.stream().map(Tried::comparison).toList());
        } catch (RuntimeException e) {
            tried.forEach(each -> each.challenger().missed().fail());
            warn(e);
        }
        trials.stream().map(Trial::challenger).distinct().forEach(challenger -> challenger
                .missed()
                .report(challenger.shadow(), skipped));
    }

    private Optional<Tried> tryOut(Trial trial) {
        Challenger challenger = trial.challenger();
        try {
            return decisions.apply(trial.decision()).map(logged -> {
                Compared compared = compare(challenger, logged);
                return new Tried(challenger, StoredComparison.of(trial.decision(), challenger, compared));
            });
        } catch (RuntimeException | Error e) {
            challenger.missed().fail();
            warn(e);
            return Optional.empty();
        }
    }

    private static Compared compare(Challenger challenger, DecisionRecord logged) {
        if (logged instanceof LoggedDecision decision) {
            return challenger
                    .comparison()
                    .of(new SeenLead(
                            decision.id().toString(), decision.facts(), decision.asOf(), decision.evaluatedAt()));
        }
        UnreadableDecision unreadable = (UnreadableDecision) logged;
        return new Compared.Refused(
                List.of(new Refusal(Refusal.By.LOG, unreadable.reason().text())));
    }

    /** Once: where one decision can't be tried, the next probably can't either. */
    private void warn(Throwable failure) {
        if (!hasWarned) {
            LOG.error(
                    "Decisions can't be tried with a release in shadow; going on",
                    LoggableFailure.withoutMessages(failure));
            hasWarned = true;
        }
    }
}
