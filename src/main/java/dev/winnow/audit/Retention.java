package dev.winnow.audit;

import dev.winnow.storage.Disk;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Erases leads on whom nothing was decided for as long as the policies keep them that decided on them. A policy without
 * such a time keeps them.
 */
@ApplicationScoped
class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final int AT_ONCE = 500;

    private final Session session;
    private final Erasures erasures;
    private final Disk disk;
    private final Clock clock;
    private final RetentionTimes times;

    Retention(Session session, Erasures erasures, Disk disk, Clock clock, RetentionTimes times) {
        this.session = session;
        this.erasures = erasures;
        this.disk = disk;
        this.clock = clock;
        this.times = times;
    }

    @Scheduled(every = "{winnow.retention.interval}", delay = 1, delayUnit = TimeUnit.MINUTES)
    void erase() {
        if (times.policies().isEmpty()) {
            return;
        }
        long leads = 0;
        long decisions = 0;
        Erasure erasure;
        do {
            erasure = QuarkusTransaction.requiringNew().call(() -> erasures.erase(overdue(), Erasure.Cause.RETENTION));
            leads += erasure.leads();
            decisions += erasure.decisions();
        } while (erasure.leads() == AT_ONCE);
        disk.force();
        LOG.infof("Retention: erased %d leads, on whom there are %d decisions; kept for %s", leads, decisions, times());
    }

    private Map<String, ?> times() {
        return new TreeMap<>(times.policies());
    }

    private List<UUID> overdue() {
        Instant now = clock.instant();
        List<String> over = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        times.policies().forEach((policy, time) -> {
            int index = over.size();
            over.add("d.policy = :policy" + index + " and d.evaluatedAt < :oldest" + index);
            parameters.put("policy" + index, policy);
            parameters.put("oldest" + index, now.minus(time));
        });
        var query = session.createSelectionQuery(
                "select k.subject from StoredLeadKey k where not exists (select 1 from StoredDecision d"
                        + " where d.subject = k.subject and not (" + String.join(" or ", over) + "))",
                UUID.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(AT_ONCE).list();
    }
}
