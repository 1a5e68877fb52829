package dev.winnow.qualification;

import dev.winnow.audit.log.RequestKey;
import dev.winnow.policy.facts.LeadReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/**
 * Qualifies leads: facts in, an audited decision out. Decides on which thread, and at most once per idempotency key.
 */
@ApplicationScoped
public class Qualification {

    /** A lead with more is decided on another thread: rules that join activities take quadratic time, or more. */
    private static final int MAX_ACTIVITIES_INLINE = 50;

    private final LeadQualifier qualifier;
    private final IdempotentRequests idempotent;
    private final ExecutorService workers;

    Qualification(LeadQualifier qualifier, IdempotentRequests idempotent, ExecutorService workers) {
        this.qualifier = qualifier;
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
                    () -> idempotent.once(key, () -> qualifier.qualify(request).join()), workers);
        }
        return LeadReader.activities(request.lead()) > MAX_ACTIVITIES_INLINE
                ? CompletableFuture.supplyAsync(() -> qualifier.qualify(request), workers)
                        .thenCompose(Function.identity())
                : qualifier.qualify(request);
    }
}
