package dev.winnow.audit;

import dev.winnow.personal.LeadKey;
import dev.winnow.personal.MasterKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The leads that the log can tell of: which subject stands for each in its records, and the key to what they say. To be
 * used inside a transaction.
 */
@ApplicationScoped
class Leads {

    private static final String ID = "lead id";
    private static final String FACT = "fact ";

    private final Session session;
    private final MasterKey master;
    private final Clock clock;

    Leads(Session session, MasterKey master, Clock clock) {
        this.session = session;
        this.master = master;
        this.clock = clock;
    }

    /** A lead as the log knows it. */
    record Known(UUID subject, LeadKey key) {}

    /** The leads with these ids, by id; those that are new get a key. */
    Map<String, Known> provide(Set<String> leadIds) {
        Map<UUID, StoredLeadKey> stored = new HashMap<>();
        Map<String, UUID> hashes = new HashMap<>();
        leadIds.forEach(id -> hashes.put(id, hash(id)));
        session.createSelectionQuery("from StoredLeadKey k where k.lead in :leads", StoredLeadKey.class)
                .setParameterList("leads", hashes.values())
                .list()
                .forEach(key -> stored.put(key.lead, key));
        Map<String, Known> known = new HashMap<>();
        hashes.forEach((id, hash) -> known.put(id, known(stored.computeIfAbsent(hash, this::create))));
        return known;
    }

    private StoredLeadKey create(UUID lead) {
        StoredLeadKey key = StoredLeadKey.of(lead, clock.instant());
        session.persist(key);
        return key;
    }

    private Known known(StoredLeadKey stored) {
        return new Known(stored.subject, master.leadKey(stored.secret));
    }

    /** What stands for a lead in its records; empty if nothing can be told of it, any more or yet. */
    Optional<UUID> subject(String leadId) {
        return session.createSelectionQuery("select k.subject from StoredLeadKey k where k.lead = :lead", UUID.class)
                .setParameter("lead", hash(leadId))
                .uniqueResultOptional();
    }

    /** The keys that there still are. */
    Map<UUID, LeadKey> keys(Collection<UUID> subjects) {
        Map<UUID, LeadKey> keys = new HashMap<>();
        session.createSelectionQuery("from StoredLeadKey k where k.subject in :subjects", StoredLeadKey.class)
                .setParameterList("subjects", new HashSet<>(subjects))
                .list()
                .forEach(stored -> keys.put(stored.subject, master.leadKey(stored.secret)));
        return keys;
    }

    /** Makes leads be found by the personal facts they have. */
    void mark(Map<UUID, Map<String, String>> factsBySubject) {
        Set<StoredMark.Key> marks = new HashSet<>();
        factsBySubject.forEach((subject, facts) ->
                facts.forEach((path, value) -> marks.add(new StoredMark.Key(mark(path, value), subject))));
        if (marks.isEmpty()) {
            return;
        }
        session.createSelectionQuery(
                        "select m.key from StoredMark m where m.key.subject in :subjects", StoredMark.Key.class)
                .setParameterList("subjects", factsBySubject.keySet())
                .list()
                .forEach(marks::remove);
        marks.forEach(mark -> session.persist(new StoredMark(mark)));
    }

    /** What stands for the leads that had a personal fact. */
    List<UUID> having(String path, String value) {
        return session.createSelectionQuery(
                        "select m.key.subject from StoredMark m where m.key.mark = :mark", UUID.class)
                .setParameter("mark", mark(path, value))
                .list();
    }

    private UUID hash(String leadId) {
        return master.hash(ID, leadId);
    }

    /** The same for what differs by letter case and by blanks around it. */
    private UUID mark(String path, String value) {
        return master.hash(FACT + path, value.strip().toLowerCase(Locale.ROOT));
    }
}
