package dev.winnow.audit.event;

import dev.winnow.audit.chain.EventRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Events in the form in which the log proves them, in the order of their chains. Needs a transaction. */
@ApplicationScoped
public class EventRecords {

    private final Session session;

    EventRecords(Session session) {
        this.session = session;
    }

    /** The events of a chain after a position, and those at that position after an id. */
    public List<EventRecord> after(String chain, long position, UUID id, int limit) {
        return session
                .createSelectionQuery("""
                        from StoredEvent e
                        where e.chain = :chain
                          and (e.position > :position or (e.position = :position and e.id > :id))
                        order by e.position, e.id
                        """, StoredEvent.class)
                .setParameter("chain", UUID.fromString(chain))
                .setParameter("position", position)
                .setParameter("id", id)
                .setMaxResults(limit)
                .list()
                .stream()
                .map(StoredEvent::event)
                .toList();
    }

    /** The events whose chain doesn't exist, by id. */
    public List<EventRecord> unchained(UUID after, int limit) {
        return session
                .createSelectionQuery("""
                        from StoredEvent e
                        where e.id > :id and e.chain not in (select c.name from StoredChain c)
                        order by e.id
                        """, StoredEvent.class)
                .setParameter("id", after)
                .setMaxResults(limit)
                .list()
                .stream()
                .map(StoredEvent::event)
                .toList();
    }
}
