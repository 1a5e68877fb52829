package dev.winnow.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The query for decisions that meet a filter, the latest first. */
final class DecisionQuery {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final boolean isByRow;

    /** Those that the order goes by. */
    private final String moment;

    private final String id;

    /**
     * @param subjects that stand for the leads looked for; null for all leads
     * @param before only those older than this; null for all
     */
    DecisionQuery(DecisionFilter filter, @Nullable Set<UUID> subjects, @Nullable Position before) {
        isByRow = filter.row() != null;
        moment = isByRow ? "r.evaluatedAt" : "d.evaluatedAt";
        id = isByRow ? "r.key.decisionId" : "d.id";
        if (subjects != null && subjects.size() == 1) {
            meet("d.subject = :subject", "subject", subjects.iterator().next());
        } else {
            meet("d.subject in :subjects", "subjects", subjects);
        }
        meet("d.policy = :policy", "policy", filter.policy());
        meet("d.releaseNumber = :release", "release", filter.release());
        meet("d.recommendedStage = :stage", "stage", filter.stage());
        meet("d.stageChange = :change", "change", filter.change());
        meet("r.key.rowId = :row", "row", filter.row());
        meet(moment + " >= :from", "from", filter.from());
        meet(moment + " < :to", "to", filter.to());
        meet("d.totalPoints >= :least", "least", filter.minPoints());
        meet("d.totalPoints <= :most", "most", filter.maxPoints());
        if (before != null) {
            // As one comparison of pairs: of an index, databases skip what comes before it.
            meet("(" + moment + ", " + id + ") < (:moment, :id)", "moment", before.evaluatedAt());
            parameters.put("id", before.id());
        }
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

    /** By row, the rows are what is gone through in order, each with its decision. */
    private String text() {
        return " from StoredDecision d"
                + (isByRow ? " join StoredRow r on r.key.decisionId = d.id" : "")
                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                + " order by " + moment + " desc, " + id + " desc";
    }
}
