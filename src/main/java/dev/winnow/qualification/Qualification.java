package dev.winnow.qualification;

import dev.winnow.audit.log.RequestKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/**
 * Qualifies leads: facts in, an audited decision out. Decides on which thread, and at most once per idempotency key.
 */
@ApplicationScoped
public class Qualification {

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
        return LargeLeads.isLarge(request.lead())
                ? largeLeads.inTurn(() -> qualifier.qualify(request))
                : qualifier.qualify(request);
    }
}
