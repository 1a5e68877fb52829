package dev.winnow.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Deletes jobs that are kept no longer, with all that belongs to them. */
@ApplicationScoped
public class ExpiredJobs {

    private final StoredJobs jobs;
    private final Clock clock;

    ExpiredJobs(StoredJobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void delete() {
        QuarkusTransaction.requiringNew().call(() -> jobs.deleteExpired(clock.instant()));
    }
}
