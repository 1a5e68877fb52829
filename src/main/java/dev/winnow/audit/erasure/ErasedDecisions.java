package dev.winnow.audit.erasure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Tells which decisions are on erased leads, on whichever node they were erased. */
@ApplicationScoped
public class ErasedDecisions {

    private static final int BATCH_SIZE = 500;

    private final Session session;

    ErasedDecisions(Session session) {
        this.session = session;
    }

    /** The number of erasures so far: while it is the same, no more leads were erased. */
    public long erasures() {
        return QuarkusTransaction.joiningExisting()
                .call(() -> session.createSelectionQuery("select count(*) from StoredErasure e", Long.class)
                        .getSingleResult());
    }

    /** Those of the decisions whose lead is erased. */
    public Set<UUID> among(Collection<UUID> decisions) {
        List<UUID> all = new ArrayList<>(decisions);
        Set<UUID> erased = new HashSet<>();
        for (int from = 0; from < all.size(); from += BATCH_SIZE) {
            List<UUID> batch = all.subList(from, Math.min(from + BATCH_SIZE, all.size()));
            QuarkusTransaction.joiningExisting().run(() -> erased.addAll(among(batch)));
        }
        return erased;
    }

    private List<UUID> among(List<UUID> batch) {
        return session.createSelectionQuery("""
                        select d.id from StoredDecision d
                        where d.id in :decisions
                          and not exists (select 1 from StoredLeadKey k where k.subject = d.subject)
                        """, UUID.class)
                .setParameterList("decisions", batch)
                .list();
    }
}
