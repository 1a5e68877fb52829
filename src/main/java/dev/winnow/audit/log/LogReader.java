package dev.winnow.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Finds and reads decisions. Needs a transaction. */
@ApplicationScoped
class LogReader {

    private final Session session;
    private final StoredDecisions decisions;
    private final Leads leads;
    private final StoredLeadKeys keys;
    private final DecisionOpener opener;

    LogReader(Session session, StoredDecisions decisions, Leads leads, StoredLeadKeys keys, DecisionOpener opener) {
        this.session = session;
        this.decisions = decisions;
        this.leads = leads;
        this.keys = keys;
        this.opener = opener;
    }

    Optional<DecisionRecord> find(UUID id) {
        return decisions.findByIdOptional(id).map(opener::open);
    }

    Optional<DecisionLog.ChainPlace> place(UUID id) {
        return decisions
                .findByIdOptional(id)
                .map(RecordForm::of)
                .filter(record -> !record.chain().isEmpty())
                .map(record -> new DecisionLog.ChainPlace(record.chain(), record.position(), record.hash()));
    }

    /** By decision; without those that aren't in the log. */
    Map<UUID, DecidedLead> leads(Collection<UUID> decisionIds) {
        if (decisionIds.isEmpty()) {
            return Map.of();
        }
        return IdQuery.of(
                        session,
                        "select d.id, d.subject, d.evaluatedAt from StoredDecision d where d.id in (%s)",
                        decisionIds,
                        DecidedLead.class)
                .list()
                .stream()
                .collect(Collectors.toMap(DecidedLead::decisionId, Function.identity()));
    }

    boolean isEmpty() {
        return decisions.isEmpty();
    }

    long countSamples() {
        return decisions.countSamples();
    }

    /** Empty if there is no such decision. */
    Optional<String> policy(UUID id) {
        return decisions.policy(id);
    }

    /** The latest first, at most {@code limit}. */
    List<DecisionRecord> list(DecisionFilter filter, @Nullable UUID before, int limit) {
        return opener.open(new DecisionQuery(filter, leads, before).list(session, "d", StoredDecision.class, limit));
    }

    /** The latest first, at most {@code limit}. */
    List<DecisionSearch.DecidedStage> stages(DecisionFilter filter, int limit) {
        return new DecisionQuery(filter, leads, null)
                .list(session, "d.evaluatedAt, d.recommendedStage", DecisionSearch.DecidedStage.class, limit);
    }

    /** By the leads' ids; without leads that the policy hasn't decided on. */
    Map<String, String> latestStages(Set<String> leadIds, String policy) {
        if (leadIds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> ids = new HashMap<>();
        leadIds.forEach(id -> ids.put(leads.hash(id), id));
        Map<String, String> stages = new HashMap<>();
        IdQuery.of(
                        session,
                        "select k.lead, d.recommendedStage from StoredLeadKey k join StoredDecision d on d.subject = k.subject"
                                + " where k.lead in (%s) and d.policy = :policy and d.evaluatedAt = (select max(e.evaluatedAt)"
                                + " from StoredDecision e where e.subject = k.subject and e.policy = :policy)",
                        ids.keySet(),
                        LatestStage.class)
                .setParameter("policy", policy)
                .list()
                .forEach(latest -> stages.put(ids.get(latest.lead), latest.stage));
        return stages;
    }

    private record LatestStage(UUID lead, String stage) {}

    long countLeads() {
        return keys.count();
    }

    List<DecisionLog.KnownLead> leads(String policy, @Nullable UUID after, int limit) {
        List<UUID> subjects = keys.page(after, limit);
        if (subjects.isEmpty()) {
            return List.of();
        }
        Map<UUID, DecisionRecord> latest = bySubject(decisions.latest(subjects, policy));
        Map<UUID, DecisionRecord> asked = new HashMap<>(latest);
        Set<UUID> rescored = new HashSet<>(latest.keySet());
        rescored.removeIf(subject -> !Requester.RESCORING.equals(
                Objects.requireNonNull(latest.get(subject)).caller()));
        asked.keySet().removeAll(rescored);
        if (!rescored.isEmpty()) {
            asked.putAll(bySubject(decisions.latestAsked(rescored, policy)));
        }
        return subjects.stream()
                .map(subject -> new DecisionLog.KnownLead(subject, latest.get(subject), asked.get(subject)))
                .toList();
    }

    private Map<UUID, DecisionRecord> bySubject(List<StoredDecision> found) {
        List<DecisionRecord> opened = opener.open(found);
        Map<UUID, DecisionRecord> records = new HashMap<>();
        for (int index = 0; index < found.size(); index++) {
            records.put(found.get(index).subject, opened.get(index));
        }
        return records;
    }

    long count(DecisionFilter filter) {
        return new DecisionQuery(filter, leads, null).count(session);
    }
}
