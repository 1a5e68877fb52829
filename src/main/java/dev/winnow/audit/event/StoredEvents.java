package dev.winnow.audit.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Loads events. Needs a transaction. */
@ApplicationScoped
class StoredEvents implements PanacheRepositoryBase<StoredEvent, UUID> {

    /** The latest first, at most {@code limit}. */
    List<StoredEvent> latest(String condition, Map<String, Object> parameters, int limit) {
        return find(condition, Sort.descending("id"), parameters).page(0, limit).list();
    }

    /** The events of a chain after a position, and those at that position after an id. */
    List<StoredEvent> after(UUID chain, long position, UUID id, int limit) {
        return find(
                        "chain = ?1 and (position > ?2 or (position = ?2 and id > ?3)) order by position, id",
                        chain,
                        position,
                        id)
                .page(0, limit)
                .list();
    }

    /** The events whose chain doesn't exist, by id. */
    List<StoredEvent> unchained(UUID after, int limit) {
        return find("id > ?1 and chain not in (select c.name from StoredChain c) order by id", after)
                .page(0, limit)
                .list();
    }
}
