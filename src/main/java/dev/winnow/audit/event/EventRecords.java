package dev.winnow.audit.event;

import dev.winnow.audit.chain.EventRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Events in the form in which the log proves them, in the order of their chains. Needs a transaction. */
@ApplicationScoped
public class EventRecords {

    private final StoredEvents events;

    EventRecords(StoredEvents events) {
        this.events = events;
    }

    /** The events of a chain after a position, and those at that position after an id. */
    public List<EventRecord> after(String chain, long position, UUID id, int limit) {
        return events.after(UUID.fromString(chain), position, id, limit).stream()
                .map(StoredEvent::event)
                .toList();
    }

    /** The events whose chain doesn't exist, by id. */
    public List<EventRecord> unchained(UUID after, int limit) {
        return events.unchained(after, limit).stream().map(StoredEvent::event).toList();
    }
}
