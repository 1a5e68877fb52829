package dev.winnow.release.impact;

import dev.winnow.audit.log.DecisionFilter;
import dev.winnow.audit.log.DecisionRecord;
import dev.winnow.audit.log.DecisionSearch;
import dev.winnow.audit.log.LoggedDecision;
import dev.winnow.audit.log.UnreadableDecision;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The leads that a policy decided on, from the decision log, the latest first. */
public final class LoggedLeads implements LeadSource {

    private final DecisionSearch search;
    private final DecisionFilter filter;
    private final int most;

    /**
     * @param from the earliest moment they were decided on at; null: from the first on
     * @param to the moment they were decided on before
     * @param most how many decisions are looked at
     */
    public LoggedLeads(DecisionSearch search, String policy, @Nullable Instant from, Instant to, int most) {
        this.search = search;
        this.filter =
                new DecisionFilter(null, null, Set.of(policy), null, null, null, null, null, from, to, null, null);
        this.most = most;
    }

    @Override
    public long count() {
        return Math.min(most, search.count(filter));
    }

    @Override
    public void each(Predicate<SourceLead> goesOn) {
        AtomicLong given = new AtomicLong();
        search.each(filter, record -> goesOn.test(lead(record)) && given.incrementAndGet() < most);
    }

    private static SourceLead lead(DecisionRecord record) {
        if (record instanceof LoggedDecision decision) {
            return new SeenLead(decision.leadId(), decision.facts(), decision.asOf(), decision.evaluatedAt());
        }
        UnreadableDecision unreadable = (UnreadableDecision) record;
        return new UnreadableLead(
                unreadable.id().toString(), unreadable.reason().text());
    }
}
