package dev.winnow.audit.log;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Loads decisions. Needs a transaction. */
@ApplicationScoped
class StoredDecisions implements PanacheRepositoryBase<StoredDecision, UUID> {

    Optional<String> policy(UUID id) {
        return find("select d.policy from StoredDecision d where d.id = ?1", id)
                .project(String.class)
                .singleResultOptional();
    }

    /** Those of a chain from one position to another, inclusive. */
    List<StoredDecision> between(UUID chain, long first, long last) {
        return list("chain = ?1 and position between ?2 and ?3 order by position", chain, first, last);
    }

    /** Those of a chain after a position, and those at that position after an id. */
    List<StoredDecision> after(UUID chain, long position, UUID id, int limit) {
        return find(
                        "chain = ?1 and (position > ?2 or (position = ?2 and id > ?3)) order by position, id",
                        chain,
                        position,
                        id)
                .page(0, limit)
                .list();
    }

    List<DecisionRecords.ChainedStage> stagesAfter(UUID chain, long position, int limit) {
        return find(
                        "select d.position, d.id, d.subject, d.policy, d.releaseNumber, d.recommendedStage, d.asOf,"
                                + " case when d.caller = ?3 then true else false end"
                                + " from StoredDecision d where d.chain = ?1 and d.position > ?2 order by d.position",
                        chain,
                        position,
                        Requester.SAMPLES)
                .project(DecisionRecords.ChainedStage.class)
                .page(0, limit)
                .list();
    }

    List<StoredDecision> withIds(List<UUID> ids) {
        return getSession().byMultipleIds(StoredDecision.class).multiLoad(ids).stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /** Those without a chain that exists, by id. */
    List<StoredDecision> unchained(UUID after, int limit) {
        return find("""
                        id > ?1 and (chain is null or position is null
                          or chain not in (select c.name from StoredChain c))
                        order by id
                        """, after).page(0, limit).list();
    }

    /** The latest of a policy on each of the leads. */
    List<StoredDecision> latest(Collection<UUID> subjects, String policy) {
        return list(
                "from StoredDecision d where d.subject in ?1 and d.policy = ?2 and d.evaluatedAt ="
                        + " (select max(e.evaluatedAt) from StoredDecision e where e.subject = d.subject and e.policy = ?2)",
                subjects,
                policy);
    }

    /** The latest of a policy on each of the leads that somebody asked for. */
    List<StoredDecision> latestAsked(Collection<UUID> subjects, String policy) {
        return list(
                "from StoredDecision d where d.subject in ?1 and d.policy = ?2 and d.evaluatedAt ="
                        + " (select max(e.evaluatedAt) from StoredDecision e where e.subject = d.subject"
                        + " and e.policy = ?2 and (e.caller is null or e.caller <> ?3))",
                subjects,
                policy,
                Requester.RESCORING);
    }

    boolean isEmpty() {
        return find("select d.id from StoredDecision d")
                .project(UUID.class)
                .firstResultOptional()
                .isEmpty();
    }

    /** How many decisions on sample leads there are whose leads aren't erased. */
    long countSamples() {
        return count(
                "from StoredDecision d where d.caller = ?1"
                        + " and exists (select 1 from StoredLeadKey k where k.subject = d.subject)",
                Requester.SAMPLES);
    }

    /** The leads with decisions on samples that aren't erased. */
    List<UUID> samples() {
        return find("""
                        select k.subject from StoredLeadKey k
                        where exists (select 1 from StoredDecision d where d.caller = ?1 and d.subject = k.subject)
                        """, Requester.SAMPLES).project(UUID.class).list();
    }

    /** Whether this is the policy's latest decision on a lead. */
    boolean isLatest(UUID id, UUID subject, String policy) {
        return find(
                        "select d.id from StoredDecision d where d.subject = ?1 and d.policy = ?2 order by d.id desc",
                        subject,
                        policy)
                .project(UUID.class)
                .page(0, 1)
                .firstResultOptional()
                .equals(Optional.of(id));
    }

    boolean isDecided(UUID subject, String policy) {
        return find("select d.id from StoredDecision d where d.subject = ?1 and d.policy = ?2", subject, policy)
                .project(UUID.class)
                .page(0, 1)
                .firstResultOptional()
                .isPresent();
    }

    long countOf(Collection<UUID> subjects) {
        return count("subject in ?1", subjects);
    }

    /** Those of the decisions whose lead is erased. */
    List<UUID> erased(Collection<UUID> decisions) {
        return find("""
                        select d.id from StoredDecision d
                        where d.id in ?1 and not exists (select 1 from StoredLeadKey k where k.subject = d.subject)
                        """, decisions).project(UUID.class).list();
    }
}
