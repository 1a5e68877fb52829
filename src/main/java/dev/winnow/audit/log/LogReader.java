package dev.winnow.audit.log;

import dev.winnow.personal.LeadKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reads decisions, as far as there are keys to them. To be used inside a transaction. */
@ApplicationScoped
class LogReader {

    private final Session session;
    private final Leads leads;
    private final Dictionaries dictionaries;

    LogReader(Session session, Leads leads, Dictionaries dictionaries) {
        this.session = session;
        this.leads = leads;
        this.dictionaries = dictionaries;
    }

    Optional<DecisionRecord> find(UUID id) {
        return Optional.ofNullable(session.find(StoredDecision.class, id))
                .map(stored -> stored.logged(key(stored), dictionaries::withChecksum));
    }

    /** Empty if there is no such decision. */
    Optional<String> policy(UUID id) {
        return session.createSelectionQuery("select d.policy from StoredDecision d where d.id = :id", String.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    /** What proves that a record's contents are what it was written with; null where they can't be read. */
    @Nullable
    CommitmentOpening opening(StoredDecision stored) {
        return stored.opening(key(stored), dictionaries::withChecksum);
    }

    private @Nullable LeadKey key(StoredDecision stored) {
        return leads.keys(Set.of(stored.subject)).get(stored.subject);
    }

    /** The latest first. */
    List<DecisionRecord> list(DecisionFilter filter, @Nullable UUID before, int most) {
        List<StoredDecision> found =
                new DecisionQuery(filter, leads, before).list(session, "d", StoredDecision.class, most);
        Map<UUID, LeadKey> keys =
                leads.keys(found.stream().map(stored -> stored.subject).collect(Collectors.toSet()));
        return found.stream()
                .map(stored -> stored.logged(keys.get(stored.subject), dictionaries::withChecksum))
                .toList();
    }

    long count(DecisionFilter filter) {
        return new DecisionQuery(filter, leads, null).count(session);
    }
}
