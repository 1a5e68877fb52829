package dev.winnow.audit.log;

import dev.winnow.personal.LeadKey;
import dev.winnow.personal.MasterKey;
import dev.winnow.policy.facts.NormalText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
    private final StoredLeadKeys keys;
    private final StoredDecisions decisions;
    private final StoredRequestKeys requests;
    private final MasterKey master;

    Leads(
            Session session,
            StoredLeadKeys keys,
            StoredDecisions decisions,
            StoredRequestKeys requests,
            MasterKey master) {
        this.session = session;
        this.keys = keys;
        this.decisions = decisions;
        this.requests = requests;
        this.master = master;
    }

    /**
     * A lead that isn't erased.
     *
     * @param subject its pseudonym
     * @param hash keyed hash of its id
     */
    public record Known(UUID subject, UUID hash, LeadKey key) {}

    /**
     * The leads with these ids, by id; new ones get a key. They can't be erased before the transaction ends: what is
     * sealed with a key is stored before the key can be destroyed.
     */
    Map<String, Known> provide(Set<String> leadIds) {
        if (leadIds.isEmpty()) {
            return Map.of();
        }
        SortedMap<UUID, String> ids = byHash(leadIds);
        Map<UUID, StoredLeadKey> stored = new HashMap<>();
        locked(ids.keySet(), LockMode.PESSIMISTIC_READ).forEach(key -> stored.put(key.lead, key));
        Map<String, Known> known = new HashMap<>();
        ids.forEach((hash, id) -> known.put(id, known(stored.computeIfAbsent(hash, this::create))));
        return known;
    }

    /**
     * Those of the leads that aren't erased, by id. No decision on them is stored elsewhere before the transaction ends.
     */
    Map<String, Known> claim(Set<String> leadIds) {
        SortedMap<UUID, String> ids = byHash(leadIds);
        Map<String, Known> known = new HashMap<>();
        locked(ids.keySet(), LockMode.PESSIMISTIC_WRITE)
                .forEach(key -> known.put(Objects.requireNonNull(ids.get(key.lead)), known(key)));
        return known;
    }

    private SortedMap<UUID, String> byHash(Set<String> leadIds) {
        SortedMap<UUID, String> ids = new TreeMap<>();
        leadIds.forEach(id -> ids.put(hash(id), id));
        return ids;
    }

    /** In one order, so that nobody waits for somebody who waits for them. */
    private List<StoredLeadKey> locked(Set<UUID> leads, LockMode mode) {
        return IdQuery.of(
                        session,
                        "from StoredLeadKey k where k.lead in (%s) order by k.lead",
                        leads,
                        StoredLeadKey.class)
                .setHibernateLockMode(mode)
                .list();
    }

    private StoredLeadKey create(UUID lead) {
        StoredLeadKey key = StoredLeadKey.of(lead);
        session.persist(key);
        return key;
    }

    private Known known(StoredLeadKey stored) {
        return new Known(stored.subject, stored.lead, master.leadKey(stored.secret));
    }

    /**
     * The pseudonyms of those leads that aren't erased, given the hashes of their ids. Locked against use and erasure
     * until the transaction ends.
     */
    public List<UUID> lock(Collection<UUID> leads) {
        return subjects(keys.lock(leads));
    }

    /** Those of the pseudonyms whose leads aren't erased, locked likewise. */
    public List<UUID> lockSubjects(Collection<UUID> subjects) {
        return subjects(keys.lockSubjects(subjects));
    }

    /** The pseudonyms of the sample leads that aren't erased, locked likewise. */
    public List<UUID> lockSamples() {
        List<UUID> samples = decisions.samples();
        return samples.isEmpty() ? List.of() : lockSubjects(samples);
    }

    private static List<UUID> subjects(List<StoredLeadKey> found) {
        return found.stream().map(key -> key.subject).toList();
    }

    /**
     * The hashed ids of leads all of whose decisions are too old, at most {@code limit}.
     *
     * @param oldest by policy; a policy without it keeps its leads
     */
    public List<UUID> overdue(Map<String, Instant> oldest, int limit) {
        return keys.overdue(oldest, null, limit).stream().map(key -> key.lead).toList();
    }

    /** Those of the pseudonyms whose leads are overdue, likewise. */
    public List<UUID> overdue(Map<String, Instant> oldest, Collection<UUID> subjects) {
        return subjects(keys.overdue(oldest, subjects, subjects.size()));
    }

    /**
     * Destroys the keys of leads, and deletes what refers to their decisions.
     *
     * @return number of their decisions
     */
    public long erase(Collection<UUID> subjects) {
        long count = decisions.countOf(subjects);
        requests.deleteOf(subjects);
        keys.deleteOf(subjects);
        return count;
    }

    /** Those of the decisions whose leads are erased. */
    public List<UUID> erased(Collection<UUID> decisionIds) {
        return decisions.erased(decisionIds);
    }

    /** The keys that aren't destroyed, by pseudonym. */
    Map<UUID, LeadKey> keys(Collection<UUID> subjects) {
        Map<UUID, LeadKey> known = new HashMap<>();
        keys.of(new HashSet<>(subjects)).forEach(stored -> known.put(stored.subject, master.leadKey(stored.secret)));
        return known;
    }

    /** The leads with an id that aren't erased, however it was written when they were stored; usually one or none. */
    public List<Known> find(String leadId) {
        return IdQuery.of(
                        session,
                        "from StoredLeadKey k where k.lead in (%s) order by k.lead",
                        hashes(leadId),
                        StoredLeadKey.class)
                .list()
                .stream()
                .map(this::known)
                .toList();
    }

    /**
     * The leads with these ids that aren't erased, by id, likewise. They can't be erased before the transaction ends: what
     * is sealed with their keys is stored before that. All at once, because everybody must lock leads in one order.
     */
    public Map<String, List<Known>> hold(Set<String> leadIds) {
        Map<UUID, String> ids = new HashMap<>();
        leadIds.forEach(id -> hashes(id).forEach(hash -> ids.put(hash, id)));
        if (ids.isEmpty()) {
            return Map.of();
        }
        return locked(ids.keySet(), LockMode.PESSIMISTIC_READ).stream()
                .collect(Collectors.groupingBy(
                        key -> Objects.requireNonNull(ids.get(key.lead)),
                        Collectors.mapping(this::known, Collectors.toList())));
    }

    /** Whether this is a policy's latest decision on a lead. */
    boolean isLatest(UUID decision, UUID subject, String policy) {
        return decisions.isLatest(decision, subject, policy);
    }

    /** Whether a policy made a decision on a lead. */
    public boolean isDecided(UUID subject, String policy) {
        return decisions.isDecided(subject, policy);
    }

    /** The hashed ids of leads, given their pseudonyms; without those that are erased. */
    public List<UUID> hashed(Collection<UUID> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : keys.of(subjects).stream().map(key -> key.lead).toList();
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
