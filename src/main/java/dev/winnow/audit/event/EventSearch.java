package dev.winnow.audit.event;

import dev.winnow.audit.chain.EventRecord;
import dev.winnow.decision.DecisionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Searches the event log, latest first. Needs a transaction. */
@ApplicationScoped
class EventSearch {

    private final Session session;

    EventSearch(Session session) {
        this.session = session;
    }

    List<EventRecord> latest(EventFilter filter, int limit) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        add("e.kind = :kind", filter.kind(), parameters);
        add("e.caller = :caller", filter.caller(), parameters);
        add("e.id >= :from", filter.from() == null ? null : DecisionId.first(filter.from()), parameters);
        add("e.id < :to", filter.to() == null ? null : DecisionId.first(filter.to()), parameters);
        add("e.id < :before", filter.before(), parameters);
        String where = parameters.isEmpty() ? "" : " where " + String.join(" and ", parameters.keySet());
        var query =
                session.createSelectionQuery("from StoredEvent e" + where + " order by e.id desc", StoredEvent.class);
        parameters.forEach((condition, value) -> query.setParameter(condition.split(":", 2)[1], value));
        return query.setMaxResults(limit).list().stream()
                .map(StoredEvent::event)
                .toList();
    }

    private static void add(String condition, @Nullable Object value, Map<String, Object> parameters) {
        if (value != null) {
            parameters.put(condition, value);
        }
    }
}
