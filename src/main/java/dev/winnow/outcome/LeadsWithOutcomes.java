package dev.winnow.outcome;

import dev.winnow.audit.log.Leads;
import dev.winnow.decision.DecisionId;
import dev.winnow.schedule.BackgroundJob;
import dev.winnow.schedule.RepeatedJob;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says without a query which leads have no outcomes, so that most evaluations cost no more than without outcomes. Learns
 * at once what this server records, and within a second or two what other servers record.
 */
@ApplicationScoped
class LeadsWithOutcomes implements BackgroundJob {

    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);

    /** Longer than a server waits for its database, and than clocks differ. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private static final int PAGE = 1_000;
    private static final UUID LEAST_ID = new UUID(0, 0);

    private final LeadFilter filter = new LeadFilter();
    private final StoredOutcomes outcomes;
    private final Leads leads;
    private final Clock clock;
    private final RepeatedJob job = new RepeatedJob("outcomes", INTERVAL, PAUSE_AFTER_FAILURE, this::look);
    private UUID from = LEAST_ID;
    private volatile boolean isComplete;

    LeadsWithOutcomes(StoredOutcomes outcomes, Leads leads, Clock clock) {
        this.outcomes = outcomes;
        this.leads = leads;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent event) {
        job.start();
    }

    void onStop(@Observes ShutdownEvent event) {
        job.stop();
    }

    @Override
    public String jobName() {
        return job.name();
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public @Nullable String trouble() {
        return job.trouble();
    }

    /** @param hash keyed hash of a lead's id */
    void add(UUID hash) {
        filter.add(hash);
    }

    /** False if a lead with this id certainly has no outcomes. */
    boolean mayContain(String leadId) {
        if (!isComplete) {
            return true;
        }
        return !filter.isEmpty() && leads.hashes(leadId).stream().anyMatch(filter::mayContain);
    }

    /** Reads the outcomes since the last look, or all. */
    void look() {
        UUID next = DecisionId.first(clock.instant().minus(OVERLAP));
        @Nullable UUID last = from;
        while (last != null) {
            last = read(last);
        }
        from = next;
        isComplete = true;
    }

    /** Reads a page; the id of its last outcome, or null if it is the last page. */
    private @Nullable UUID read(UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<StoredOutcomes.OfLead> page = outcomes.leadsAfter(after, PAGE);
            Set<UUID> subjects =
                    page.stream().map(StoredOutcomes.OfLead::subject).collect(Collectors.toSet());
            leads.hashed(subjects).forEach(filter::add);
            return page.size() == PAGE ? page.get(PAGE - 1).id() : null;
        });
    }
}
