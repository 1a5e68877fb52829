package dev.winnow.audit.erasure;

import dev.winnow.audit.log.Leads;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Tells which decisions are on erased leads, on whichever node they were erased. */
@ApplicationScoped
public class ErasedDecisions {

    private static final int BATCH_SIZE = 500;

    private final StoredErasures erasures;
    private final Leads leads;

    ErasedDecisions(StoredErasures erasures, Leads leads) {
        this.erasures = erasures;
        this.leads = leads;
    }

    /** The number of erasures so far: while it is the same, no more leads were erased. */
    public long erasures() {
        return QuarkusTransaction.joiningExisting().call(erasures::count);
    }

    /** Those of the decisions whose lead is erased. */
    public Set<UUID> among(Collection<UUID> decisions) {
        List<UUID> all = new ArrayList<>(decisions);
        Set<UUID> erased = new HashSet<>();
        for (int from = 0; from < all.size(); from += BATCH_SIZE) {
            List<UUID> batch = all.subList(from, Math.min(from + BATCH_SIZE, all.size()));
            QuarkusTransaction.joiningExisting().run(() -> erased.addAll(leads.erased(batch)));
        }
        return erased;
    }
}
