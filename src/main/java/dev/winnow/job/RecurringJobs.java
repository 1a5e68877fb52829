package dev.winnow.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;

/** Creates jobs again and again: one of a kind and policy at a time, whatever the number of servers. */
@ApplicationScoped
public class RecurringJobs {

    private static final Logger LOG = Logger.getLogger(RecurringJobs.class);

    /** In addition to the time to the next one. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final StoredJobs jobs;
    private final Clock clock;

    RecurringJobs(StoredJobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Creates the next job, which then waits to run, unless the last one hasn't ended or began too short ago.
     *
     * @param every between the beginnings of two jobs
     * @param by whose job it is
     * @param total units of work
     */
    public void createIfDue(String kind, String policy, Duration every, String by, LongSupplier total) {
        Instant now = clock.instant();
        boolean isDue = latest(kind, policy)
                .map(job -> job.state().isEnd() && !job.createdAt().plus(every).isAfter(now))
                .orElse(true);
        if (isDue) {
            create(kind, policy, by, now, now.plus(every).plus(KEPT), total.getAsLong());
        }
    }

    private void create(String kind, String policy, String by, Instant now, Instant keptUntil, long total) {
        StoredJob job = StoredJob.of(UUID.randomUUID(), kind, policy, by, now, keptUntil, JobState.WAITING)
                .alone();
        job.setTotal(total);
        try {
            QuarkusTransaction.requiringNew().run(() -> jobs.persistAndFlush(job));
        } catch (ConstraintViolationException e) {
            LOG.debug("Another server created it first", e);
        }
    }

    /** The latest job of a kind and policy; empty if there was none. */
    public Optional<JobRow> latest(String kind, String policy) {
        List<StoredJob> latest =
                QuarkusTransaction.requiringNew().call(() -> jobs.latest(kind, Set.of(policy), null, 1));
        return latest.stream().map(JobRow.class::cast).findFirst();
    }
}
