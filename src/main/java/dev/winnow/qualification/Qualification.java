package dev.winnow.qualification;

import dev.winnow.audit.log.RequestKey;
import dev.winnow.policy.facts.LeadReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/**
 * Qualifies leads: facts in, an audited decision out. Decides on which thread, and at most once per idempotency key.
 */
@ApplicationScoped
public class Qualification {

    /** A lead with more waits for its turn: rules that compare activities take quadratic time, or more. */
    private static final int MAX_ACTIVITIES_INLINE = 50;

    private final LeadQualifier qualifier;
    private final IdempotentRequests idempotent;
    private final LargeLeads largeLeads;
    private final ExecutorService workers;

    Qualification(
            LeadQualifier qualifier, IdempotentRequests idempotent, LargeLeads largeLeads, ExecutorService workers) {
        this.qualifier = qualifier;
        this.largeLeads = largeLeads;
        this.idempotent = idempotent;
        this.workers = workers;
    }

    /**
     * Answers a request; one with a key that was answered within the last day gets the same answer. Doesn't block: most
     * leads are decided on the caller's thread, and nothing waits for the log.
     */
    public CompletableFuture<Answer> qualify(QualificationRequest request) {
        RequestKey key = request.dryRun() ? null : request.requester().key();
        if (key != null) {
            return CompletableFuture.supplyAsync(
                    () -> idempotent.once(key, () -> decide(request).join()), workers);
        }
        return decide(request);
    }

    private CompletableFuture<Answer> decide(QualificationRequest request) {
        return LeadReader.activities(request.lead()) > MAX_ACTIVITIES_INLINE
                ? largeLeads.inTurn(() -> qualifier.qualify(request))
                : qualifier.qualify(request);
    }
}
