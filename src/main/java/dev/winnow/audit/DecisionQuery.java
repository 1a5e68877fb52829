package dev.winnow.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The query for decisions that meet a filter, the latest first: ids ascend with time. */
final class DecisionQuery {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * @param subjects that stand for the leads looked for; null for all leads
     * @param before only those older than this decision; null for all
     */
    DecisionQuery(DecisionFilter filter, @Nullable Set<UUID> subjects, @Nullable UUID before) {
        if (subjects != null && subjects.size() == 1) {
            meet("d.subject = :subject", "subject", subjects.iterator().next());
        } else {
            meet("d.subject in :subjects", "subjects", subjects);
        }
        meet("d.policy = :policy", "policy", filter.policy());
        meet("d.releaseNumber = :release", "release", filter.release());
        meet("d.recommendedStage = :stage", "stage", filter.stage());
        meet("d.stageChange = :change", "change", filter.change());
        meet("array_contains(d.rows, :row)", "row", filter.row());
        meet("d.id >= :from", "from", filter.from() == null ? null : DecisionId.first(filter.from()));
        meet("d.id < :to", "to", filter.to() == null ? null : DecisionId.first(filter.to()));
        meet("d.totalPoints >= :least", "least", filter.minPoints());
        meet("d.totalPoints <= :most", "most", filter.maxPoints());
        meet("d.id < :before", "before", before);
    }

    private void meet(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
    }

    <T> List<T> list(Session session, String selection, Class<T> type, int most) {
        var query = session.createSelectionQuery("select " + selection + text(), type);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(most).list();
    }

    private String text() {
        return " from StoredDecision d"
                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                + " order by d.id desc";
    }
}
