package dev.winnow.release.shadow;

import dev.winnow.audit.log.DecisionLog;
import dev.winnow.audit.log.DecisionRecord;
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
 * Compares logged decisions with challengers on a thread of its own, so that nobody waits for it. Decisions that don't
 * fit into the queue are dropped and counted.
 */
@ApplicationScoped
public class ShadowComparisons {

    private static final Logger LOG = Logger.getLogger(ShadowComparisons.class);
    private static final int QUEUE_CAPACITY = 10_000;
    private static final int MAX_BATCH_SIZE = 64;

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
        this(challengers::of, decisions::find, log::add, shadows::addSkipped, QUEUE_CAPACITY);
    }

    ShadowComparisons(
            BiFunction<String, Integer, Optional<Challenger>> challengers,
            Function<UUID, Optional<DecisionRecord>> decisions,
            Consumer<List<StoredComparison>> log,
            SkippedSink skipped,
            int capacity) {
        this.challengers = challengers;
        this.decisions = decisions;
        this.log = log;
        this.skipped = skipped;
        this.queue = new ArrayBlockingQueue<>(capacity);
    }

    /** Offers a logged decision; it is compared if there is a challenger and the lead is in its share. */
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
                queue.drainTo(pending, MAX_BATCH_SIZE - 1);
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

    private Optional<Compared> compare(Pending pending) {
        Challenger challenger = pending.challenger();
        try {
            return decisions.apply(pending.decision()).map(logged -> {
                ComparisonResult result = compare(challenger, logged);
                return new Compared(challenger, StoredComparison.of(pending.decision(), challenger, result));
            });
        } catch (RuntimeException | Error e) {
            challenger.skipped().fail();
            warn(e);
            return Optional.empty();
        }
    }

    private static ComparisonResult compare(Challenger challenger, DecisionRecord record) {
        return record.match(
                logged -> challenger
                        .comparison()
                        .of(new SeenLead(logged.id().toString(), logged.facts(), logged.asOf(), logged.evaluatedAt())),
                unreadable -> new ComparisonResult.Refused(List.of(
                        new Refusal(Refusal.Reader.LOG, unreadable.reason().text()))));
    }

    /** Only once: if one decision fails, the next probably fails too. */
    private void warn(Throwable failure) {
        if (!hasWarned) {
            LOG.error(
                    "Can't compare a decision with a release in shadow; continuing",
                    LoggableFailure.withoutMessages(failure));
            hasWarned = true;
        }
    }
}
