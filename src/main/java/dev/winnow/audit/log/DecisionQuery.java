package dev.winnow.audit.log;

import dev.winnow.decision.DecisionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The query for the decisions that meet a filter, the latest first: ids ascend with time. */
final class DecisionQuery {

    private static final String REAL = "(d.caller is null or d.caller <> :samples)";

    /** Erasure removes sample leads. Asked with {@code exists}, PostgreSQL would read all keys for each search. */
    private static final String REAL_OR_PRESENT = "(d.caller is null or d.caller <> :samples"
            + " or d.subject = (select p.subject from StoredLeadKey p where p.subject = d.subject))";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final String order;

    /**
     * @param leads hashes lead ids and personal facts
     * @param before returns only decisions older than this one; null for all
     */
    DecisionQuery(DecisionFilter filter, Leads leads, @Nullable UUID before) {
        addAny(
                "d.subject = (select k.subject from StoredLeadKey k where k.lead = :lead)",
                "d.subject in (select k.subject from StoredLeadKey k where k.lead in :lead)",
                "lead",
                filter.leadId() == null ? Set.of() : leads.hashes(filter.leadId()));
        DecisionFilter.PersonalFact fact = filter.personal();
        addAny(
                "d.subject in (select m.key.subject from StoredMark m where m.key.mark = :mark)",
                "d.subject in (select m.key.subject from StoredMark m where m.key.mark in :mark)",
                "mark",
                fact == null ? Set.of() : leads.marks(fact.path(), fact.value()));
        add("d.policy in :policies", "policies", filter.policies().isEmpty() ? null : filter.policies());
        add("d.releaseNumber = :release", "release", filter.release());
        add("d.recommendedStage = :stage", "stage", filter.stage());
        add("d.stageChange = :change", "change", filter.change());
        add("array_contains(d.rows, :row)", "row", filter.row());
        add("d.caller = :caller", "caller", filter.caller());
        add("d.id >= :from", "from", filter.from() == null ? null : DecisionId.first(filter.from()));
        add("d.id < :to", "to", filter.to() == null ? null : DecisionId.first(filter.to()));
        add("d.totalPoints >= :least", "least", filter.minPoints());
        add("d.totalPoints <= :most", "most", filter.maxPoints());
        add("d.id < :before", "before", before);
        add(filter.samples() == DecisionFilter.Samples.NONE ? REAL : REAL_OR_PRESENT, "samples", Requester.SAMPLES);
        // The same order within one policy; spelled out, H2 reads it from the index instead of sorting every page
        order = filter.policies().size() == 1 ? "d.policy desc, d.id desc" : "d.id desc";
    }

    /** Nearly always there is one value, for which databases have the better plan. */
    private void addAny(String isOne, String isOneOf, String parameter, Set<UUID> values) {
        add(
                values.size() == 1 ? isOne : isOneOf,
                parameter,
                values.isEmpty() ? null : values.size() == 1 ? values.iterator().next() : values);
    }

    private void add(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
    }

    <T> List<T> list(Session session, String selection, Class<T> type, int limit) {
        var query = session.createSelectionQuery("select " + selection + text() + " order by " + order, type);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).list();
    }

    long count(Session session) {
        var query = session.createSelectionQuery("select count(*)" + text(), Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private String text() {
        return " from StoredDecision d" + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
    }
}
