package dev.winnow.audit.log;

import dev.winnow.decision.DecisionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The query for decisions that meet a filter, the latest first: ids ascend with time. */
final class DecisionQuery {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final String order;

    /**
     * @param leads what stands for the id and the personal facts of a lead
     * @param before only those older than this decision; null for all
     */
    DecisionQuery(DecisionFilter filter, Leads leads, @Nullable UUID before) {
        meet(
                "d.subject = (select k.subject from StoredLeadKey k where k.lead = :lead)",
                "lead",
                filter.leadId() == null ? null : leads.hash(filter.leadId()));
        DecisionFilter.PersonalFact fact = filter.personal();
        meet(
                "d.subject in (select m.key.subject from StoredMark m where m.key.mark = :mark)",
                "mark",
                fact == null ? null : leads.mark(fact.path(), fact.value()));
        meet("d.policy in :policies", "policies", filter.policies().isEmpty() ? null : filter.policies());
        meet("d.releaseNumber = :release", "release", filter.release());
        meet("d.recommendedStage = :stage", "stage", filter.stage());
        meet("d.stageChange = :change", "change", filter.change());
        meet("array_contains(d.rows, :row)", "row", filter.row());
        meet("d.caller = :caller", "caller", filter.caller());
        meet("d.id >= :from", "from", filter.from() == null ? null : DecisionId.first(filter.from()));
        meet("d.id < :to", "to", filter.to() == null ? null : DecisionId.first(filter.to()));
        meet("d.totalPoints >= :least", "least", filter.minPoints());
        meet("d.totalPoints <= :most", "most", filter.maxPoints());
        meet("d.id < :before", "before", before);
        // Of one policy, that's the same order; only told so does H2 find it in the index, rather than sort for every
        // page
        order = filter.policies().size() == 1 ? "d.policy desc, d.id desc" : "d.id desc";
    }

    private void meet(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
    }

    <T> List<T> list(Session session, String selection, Class<T> type, int most) {
        var query = session.createSelectionQuery("select " + selection + text() + " order by " + order, type);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(most).list();
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
