package dev.winnow.audit.log;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Loads, locks and deletes the keys of leads. Needs a transaction. */
@ApplicationScoped
class StoredLeadKeys implements PanacheRepositoryBase<StoredLeadKey, UUID> {

    List<StoredLeadKey> of(Collection<UUID> subjects) {
        return list("subject in ?1", subjects);
    }

    /**
     * Pseudonyms in ascending order.
     *
     * @param after the last one before these; null for the first ones
     */
    List<UUID> page(@Nullable UUID after, int limit) {
        return (after == null
                        ? find("select k.subject from StoredLeadKey k order by k.subject")
                        : find("select k.subject from StoredLeadKey k where k.subject > ?1 order by k.subject", after))
                .project(UUID.class)
                .page(0, limit)
                .list();
    }

    /** The keys of the leads with these hashes, locked until the transaction ends. */
    List<StoredLeadKey> lock(Collection<UUID> leads) {
        return find("lead in ?1 order by lead", leads)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The keys of the leads with these pseudonyms, locked likewise. */
    List<StoredLeadKey> lockSubjects(Collection<UUID> subjects) {
        return find("subject in ?1 order by lead", subjects)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * The keys of leads all of whose decisions are too old, at most {@code limit}. Those that the server made by itself
     * don't count: they say nothing new of the lead.
     *
     * @param oldest by policy; a policy without it keeps its leads
     * @param subjects to look at; null for all
     */
    List<StoredLeadKey> overdue(Map<String, Instant> oldest, @Nullable Collection<UUID> subjects, int limit) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        oldest.forEach((policy, time) -> {
            int index = conditions.size();
            conditions.add("d.policy = :policy" + index + " and d.evaluatedAt < :oldest" + index);
            parameters.put("policy" + index, policy);
            parameters.put("oldest" + index, time);
        });
        parameters.put("rescoring", Requester.RESCORING);
        String among = "";
        if (subjects != null) {
            among = " and k.subject in :subjects";
            parameters.put("subjects", subjects);
        }
        return find(
                        "from StoredLeadKey k where not exists (select 1 from StoredDecision d"
                                + " where d.subject = k.subject and (d.caller is null or d.caller <> :rescoring) and not ("
                                + String.join(" or ", conditions) + "))"
                                + among,
                        parameters)
                .page(0, limit)
                .list();
    }

    void deleteOf(Collection<UUID> subjects) {
        delete("subject in ?1", subjects);
    }
}
