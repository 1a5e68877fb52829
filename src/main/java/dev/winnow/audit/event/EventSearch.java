package dev.winnow.audit.event;

import dev.winnow.audit.chain.EventRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Searches the event log, latest first. Needs a transaction. */
@ApplicationScoped
class EventSearch {

    private final Session session;

    EventSearch(Session session) {
        this.session = session;
    }

    List<EventRecord> latest(@Nullable String kind, @Nullable String caller, @Nullable UUID before, int limit) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        add("e.kind = :kind", kind, parameters);
        add("e.caller = :caller", caller, parameters);
        add("e.id < :before", before, parameters);
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
