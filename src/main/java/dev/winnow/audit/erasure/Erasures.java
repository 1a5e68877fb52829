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
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.Session;

/**
 * Erases personal data by destroying the keys of leads and what they are found by. The records of their decisions stay
 * unchanged, so that the log stays intact; their payloads can no longer be decrypted.
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

    /** Whether there is anything of this lead to erase. A lead that was erased before is unknown as well. */
    public boolean knows(String leadId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> !leads.lock(leads.hashes(leadId)).isEmpty());
    }

    /** Erases one lead; on disk when this returns. */
    public Erasure erase(String leadId) {
        return erase(() -> leads.lock(leads.hashes(leadId)), Erasure.Cause.REQUEST);
    }

    /**
     * Erases leads in a transaction, then lists them outside the database.
     *
     * @param locked locks the leads inside the transaction and returns their pseudonyms
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

    /** An erasure of nothing isn't stored. */
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

    /** Past erasures, the latest first. */
    public List<Erasure> latest(int limit) {
        return QuarkusTransaction.requiringNew().call(() -> session
                .createSelectionQuery("from StoredErasure e order by e.erasedAt desc, e.id", StoredErasure.class)
                .setMaxResults(limit)
                .list()
                .stream()
                .map(StoredErasure::erasure)
                .toList());
    }
}
