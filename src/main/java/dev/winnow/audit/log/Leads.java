package dev.winnow.audit.log;

import dev.winnow.personal.LeadKey;
import dev.winnow.personal.MasterKey;
import dev.winnow.policy.facts.NormalText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.Session;

/** The leads in the log: the pseudonym of each and its key. Needs a transaction. */
@ApplicationScoped
public class Leads {

    private static final String ID = "lead id";
    private static final String FACT = "fact ";

    private final Session session;
    private final MasterKey master;

    Leads(Session session, MasterKey master) {
        this.session = session;
        this.master = master;
    }

    /** A lead's pseudonym and key. */
    record Known(UUID subject, LeadKey key) {}

    /**
     * The leads with these ids, by id; new ones get a key. They can't be erased before the transaction ends: what is
     * sealed with a key is stored before the key can be destroyed.
     */
    Map<String, Known> provide(Set<String> leadIds) {
        if (leadIds.isEmpty()) {
            return Map.of();
        }
        SortedMap<UUID, String> ids = new TreeMap<>();
        leadIds.forEach(id -> ids.put(hash(id), id));
        Map<UUID, StoredLeadKey> stored = new HashMap<>();
        IdQuery.of(
                        session,
                        "from StoredLeadKey k where k.lead in (%s) order by k.lead",
                        ids.keySet(),
                        StoredLeadKey.class)
                .setHibernateLockMode(LockMode.PESSIMISTIC_READ)
                .list()
                .forEach(key -> stored.put(key.lead, key));
        Map<String, Known> known = new HashMap<>();
        ids.forEach((hash, id) -> known.put(id, known(stored.computeIfAbsent(hash, this::create))));
        return known;
    }

    private StoredLeadKey create(UUID lead) {
        StoredLeadKey key = StoredLeadKey.of(lead);
        session.persist(key);
        return key;
    }

    private Known known(StoredLeadKey stored) {
        return new Known(stored.subject, master.leadKey(stored.secret));
    }

    /**
     * The pseudonyms of those leads that aren't erased, given the hashes of their ids. Locked against use and erasure
     * until the transaction ends.
     */
    public List<UUID> lock(Collection<UUID> leads) {
        return session
                .createSelectionQuery(
                        "from StoredLeadKey k where k.lead in :leads order by k.lead", StoredLeadKey.class)
                .setParameterList("leads", leads)
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .map(key -> key.subject)
                .toList();
    }

    /** Those of the pseudonyms whose leads aren't erased, locked likewise. */
    public List<UUID> lockSubjects(Collection<UUID> subjects) {
        return session
                .createSelectionQuery(
                        "from StoredLeadKey k where k.subject in :subjects order by k.lead", StoredLeadKey.class)
                .setParameterList("subjects", subjects)
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .map(key -> key.subject)
                .toList();
    }

    /** The keys that aren't destroyed, by pseudonym. */
    Map<UUID, LeadKey> keys(Collection<UUID> subjects) {
        Map<UUID, LeadKey> keys = new HashMap<>();
        session.createSelectionQuery("from StoredLeadKey k where k.subject in :subjects", StoredLeadKey.class)
                .setParameterList("subjects", new HashSet<>(subjects))
                .list()
                .forEach(stored -> keys.put(stored.subject, master.leadKey(stored.secret)));
        return keys;
    }

    /** Stores the marks that leads are found by. */
    void mark(Set<StoredMark.Key> marks) {
        if (marks.isEmpty()) {
            return;
        }
        Set<StoredMark.Key> missing =
                new TreeSet<>(Comparator.comparing(StoredMark.Key::subject).thenComparing(StoredMark.Key::mark));
        missing.addAll(marks);
        Set<UUID> subjects = marks.stream().map(StoredMark.Key::subject).collect(Collectors.toSet());
        IdQuery.of(
                        session,
                        "select m.key from StoredMark m where m.key.subject in (%s)",
                        subjects,
                        StoredMark.Key.class)
                .list()
                .forEach(missing::remove);
        missing.forEach(mark -> session.persist(new StoredMark(mark)));
    }

    /** Keyed hash of a lead's id. */
    public UUID hash(String leadId) {
        return master.hash(ID, leadId);
    }

    /** Keyed hash of a personal fact; ignores letter case and surrounding blanks. */
    UUID mark(String path, String value) {
        return master.hash(FACT + path, value.strip().toLowerCase(Locale.ROOT));
    }

    /** What stands for a personal fact however it may have been written when it was stored. */
    Set<UUID> marks(String path, String value) {
        Set<UUID> marks = hashed(value, spelling -> mark(path, spelling));
        marks.add(mark(path, NormalText.ofFact(path, value)));
        return marks;
    }

    /** What stands for a lead's id however it may have been written when it was stored. */
    public Set<UUID> hashes(String leadId) {
        return hashed(leadId, this::hash);
    }

    private static Set<UUID> hashed(String text, Function<String, UUID> hash) {
        return NormalText.spellings(text).stream().map(hash).collect(Collectors.toSet());
    }
}
