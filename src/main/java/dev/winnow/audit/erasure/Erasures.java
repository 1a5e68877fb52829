package dev.winnow.audit.erasure;

import dev.winnow.audit.log.Leads;
import dev.winnow.storage.Storage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.Session;

/**
 * Erases personal data: destroys the keys of leads, and what they are found by. The records of their decisions stay as
 * they are, so that the log stays intact; what they say of the lead can't be read by anybody.
 */
@ApplicationScoped
public class Erasures {

    private final Session session;
    private final Leads leads;
    private final ErasureList list;
    private final Storage storage;
    private final Clock clock;

    Erasures(Session session, Leads leads, ErasureList list, Storage storage, Clock clock) {
        this.session = session;
        this.leads = leads;
        this.list = list;
        this.storage = storage;
        this.clock = clock;
    }

    /** Erases what is known of one lead; once this is answered, that is on disk. */
    public Erasure erase(String leadId) {
        return erase(() -> leads.lock(Set.of(leads.hash(leadId))), Erasure.Cause.REQUEST);
    }

    /**
     * Erases leads in a transaction, then lists them outside the database, too.
     *
     * @param locked locks the leads inside the transaction, and gives what stands for them
     */
    Erasure erase(Supplier<List<UUID>> locked, Erasure.Cause cause) {
        storage.requireRoom();
        List<UUID> subjects = new ArrayList<>();
        Erasure erasure = QuarkusTransaction.requiringNew().call(() -> {
            subjects.addAll(locked.get());
            return erase(subjects, cause);
        });
        list.add(subjects);
        return erasure;
    }

    /** That nothing was there to be erased is no erasure, and isn't kept. */
    private Erasure erase(Collection<UUID> subjects, Erasure.Cause cause) {
        Instant now = clock.instant();
        if (subjects.isEmpty()) {
            return new Erasure(now, cause, 0, 0);
        }
        long decisions = session.createSelectionQuery(
                        "select count(*) from StoredDecision d where d.subject in :subjects", Long.class)
                .setParameterList("subjects", subjects)
                .getSingleResult();
        for (String statement : List.of(
                "delete from StoredRequestKey k where k.decisionId in (select d.id from StoredDecision d where d.subject in :subjects)",
                "delete from StoredLeadKey k where k.subject in :subjects")) {
            session.createMutationQuery(statement)
                    .setParameterList("subjects", subjects)
                    .executeUpdate();
        }
        Erasure erasure = new Erasure(now, cause, subjects.size(), decisions);
        session.persist(StoredErasure.of(erasure));
        return erasure;
    }

    /** What was erased so far, the latest first. */
    public List<Erasure> latest(int most) {
        return QuarkusTransaction.requiringNew().call(() -> session
                .createSelectionQuery("from StoredErasure e order by e.erasedAt desc, e.id", StoredErasure.class)
                .setMaxResults(most)
                .list()
                .stream()
                .map(StoredErasure::erasure)
                .toList());
    }
}
