package dev.winnow.release.impact;

import dev.winnow.audit.log.DecisionFilter;
import dev.winnow.audit.log.DecisionRecord;
import dev.winnow.audit.log.DecisionSearch;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The leads that a policy decided on, from the decision log, the latest first; without sample leads. */
public final class LoggedLeads implements LeadSource {

    private final DecisionSearch search;
    private final DecisionFilter filter;
    private final int limit;

    /**
     * @param from the earliest time of decision; null for all
     * @param to the time before which decisions were made
     * @param limit maximum number of decisions
     */
    public LoggedLeads(DecisionSearch search, String policy, @Nullable Instant from, Instant to, int limit) {
        this.search = search;
        this.filter = new DecisionFilter(
                null,
                null,
                Set.of(policy),
                null,
                null,
                null,
                null,
                null,
                from,
                to,
                null,
                null,
                DecisionFilter.Samples.NONE);
        this.limit = limit;
    }

    @Override
    public long count() {
        return Math.min(limit, search.count(filter));
    }

    @Override
    public void each(Predicate<SourceLead> consumer) {
        AtomicLong count = new AtomicLong();
        search.each(filter, record -> consumer.test(lead(record)) && count.incrementAndGet() < limit);
    }

    private static SourceLead lead(DecisionRecord record) {
        return record.match(
                logged ->
                        new SeenLead(logged.leadId(), logged.facts(), logged.asOf(), logged.evaluatedAt(), logged.id()),
                unreadable -> new UnreadableLead(
                        unreadable.id().toString(), unreadable.reason().text()));
    }
}
