package dev.winnow.audit.event;

import dev.winnow.audit.chain.EventRecord;
import dev.winnow.decision.DecisionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Searches the event log, latest first. Needs a transaction. */
@ApplicationScoped
class EventSearch {

    private final StoredEvents events;

    EventSearch(StoredEvents events) {
        this.events = events;
    }

    List<EventRecord> latest(EventFilter filter, int limit) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        add("kind = :kind", filter.kind(), parameters);
        add("caller = :caller", filter.caller(), parameters);
        add("id >= :from", filter.from() == null ? null : DecisionId.first(filter.from()), parameters);
        add("id < :to", filter.to() == null ? null : DecisionId.first(filter.to()), parameters);
        add("id < :before", filter.before(), parameters);
        Map<String, Object> values = new HashMap<>();
        parameters.forEach((condition, value) -> values.put(condition.split(":", 2)[1], value));
        return events.latest(String.join(" and ", parameters.keySet()), values, limit).stream()
                .map(StoredEvent::event)
                .toList();
    }

    private static void add(String condition, @Nullable Object value, Map<String, Object> parameters) {
        if (value != null) {
            parameters.put(condition, value);
        }
    }
}
