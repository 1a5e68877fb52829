package dev.winnow.qualification;

import dev.winnow.audit.log.RequestKey;
import dev.winnow.outcome.LeadOutcome;
import dev.winnow.outcome.LeadOutcomes;
import dev.winnow.personal.Masking;
import dev.winnow.release.ActivePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.UnaryOperator;

/**
 * Qualifies leads: facts in, an audited decision out. Decides on which thread, and at most once per idempotency key.
 */
@ApplicationScoped
public class Qualification {

    private final LeadQualifier qualifier;
    private final IdempotentRequests idempotent;
    private final LargeLeads largeLeads;
    private final LeadOutcomes outcomes;
    private final ExecutorService workers;

    Qualification(
            LeadQualifier qualifier,
            IdempotentRequests idempotent,
            LargeLeads largeLeads,
            LeadOutcomes outcomes,
            ExecutorService workers) {
        this.qualifier = qualifier;
        this.largeLeads = largeLeads;
        this.idempotent = idempotent;
        this.outcomes = outcomes;
        this.workers = workers;
    }

    /**
     * Answers a request; one with a key that was answered within the last day gets the same answer. Doesn't block: most
     * leads are decided on the caller's thread, and nothing waits for the log. Those with outcomes take a query first.
     */
    public CompletableFuture<Answer> qualify(QualificationRequest request) {
        RequestKey key = request.dryRun() ? null : request.requester().key();
        if (key != null) {
            return CompletableFuture.supplyAsync(
                    () -> idempotent.once(
                            key, () -> decide(request, outcomes(request)).join()),
                    workers);
        }
        return mayHaveOutcomes(request)
                ? CompletableFuture.supplyAsync(() -> outcomes(request), workers)
                        .thenCompose(found -> decide(request, found))
                : decide(request, List.of());
    }

    /**
     * Answers a request among many. Blocks for the outcomes of a lead that has some, doesn't wait for the log, and doesn't
     * look the key up.
     *
     * @param release the one that decides in place of the active one
     */
    public CompletableFuture<Answer> qualify(QualificationRequest request, UnaryOperator<ActivePolicy> release) {
        return decide(request, outcomes(request), release);
    }

    /** The answer that a request with this key got before. */
    public Optional<Answer> find(RequestKey key) {
        return idempotent.find(key);
    }

    private CompletableFuture<Answer> decide(QualificationRequest request, List<LeadOutcome> found) {
        return decide(request, found, UnaryOperator.identity());
    }

    private CompletableFuture<Answer> decide(
            QualificationRequest request, List<LeadOutcome> found, UnaryOperator<ActivePolicy> release) {
        return LargeLeads.isLarge(request.lead())
                ? largeLeads.inTurn(() -> qualifier.qualify(request, found, release))
                : qualifier.qualify(request, found, release);
    }

    private boolean mayHaveOutcomes(QualificationRequest request) {
        String id = request.leadId();
        return id != null && outcomes.mayHave(id);
    }

    private List<LeadOutcome> outcomes(QualificationRequest request) {
        String id = request.leadId();
        return id != null && outcomes.mayHave(id) ? Masking.during(List.of(id), () -> outcomes.current(id)) : List.of();
    }
}
