package dev.winnow.audit.erasure;

import dev.winnow.audit.event.ClockWatch;
import dev.winnow.audit.log.Leads;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Erases leads whose last decision that somebody asked for is older than the retention time of every policy that decided on
 * them. A policy without a retention time keeps its leads.
 */
@ApplicationScoped
class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final int BATCH_SIZE = 100;
    private static final int FAILURE = 1;
    private static final Duration SHORTEST = Duration.ofDays(1);

    private final Leads leads;
    private final Erasures erasures;
    private final Clock clock;
    private final ClockWatch watch;
    private final RetentionTimes times;

    Retention(Leads leads, Erasures erasures, Clock clock, ClockWatch watch, RetentionTimes times) {
        this.leads = leads;
        this.erasures = erasures;
        this.clock = clock;
        this.watch = watch;
        this.times = times;
    }

    /** Rejects less than a day: a number without a unit counts seconds, which nobody means here. */
    void onStart(@Observes StartupEvent event) {
        times.policies().forEach((policy, time) -> {
            if (time.compareTo(SHORTEST) < 0) {
                throw new IllegalStateException(
                        "Can't use winnow.retention",
                        new PreventFurtherStepsException(
                                "winnow.retention.policies.%s: expected a day or more, as in 730d, found %s"
                                        .formatted(policy, time),
                                FAILURE));
            }
        });
    }

    @Scheduled(every = "{winnow.retention.interval}", delay = 1, delayUnit = TimeUnit.MINUTES)
    void erase() {
        if (times.policies().isEmpty()) {
            return;
        }
        if (watch.isInDoubt()) {
            LOG.warn("Retention: erased nothing, because the clock jumped forward within the last hour");
            return;
        }
        long erased = 0;
        long decisions = 0;
        List<UUID> overdue;
        do {
            overdue = QuarkusTransaction.requiringNew().call(() -> leads.overdue(oldest(), BATCH_SIZE));
            List<UUID> candidates = overdue;
            Erasure erasure = erasures.erase(() -> stillOverdue(candidates), Erasure.Cause.RETENTION);
            erased += erasure.leads();
            decisions += erasure.decisions();
        } while (overdue.size() == BATCH_SIZE);
        LOG.infof("Retention: erased %s leads with %s decisions; retention times %s", erased, decisions, times());
    }

    /** Locks the candidates and returns those that are still overdue. */
    private List<UUID> stillOverdue(List<UUID> candidates) {
        List<UUID> locked = candidates.isEmpty() ? List.of() : leads.lock(candidates);
        return locked.isEmpty() ? List.of() : leads.overdue(oldest(), locked);
    }

    private Map<String, ?> times() {
        return new TreeMap<>(times.policies());
    }

    /** The time before which decisions are too old, by policy. */
    private Map<String, Instant> oldest() {
        Instant now = clock.instant();
        Map<String, Instant> oldest = new HashMap<>();
        times.policies().forEach((policy, time) -> oldest.put(policy, now.minus(time)));
        return oldest;
    }
}
