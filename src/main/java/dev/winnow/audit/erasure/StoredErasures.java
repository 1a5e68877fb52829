package dev.winnow.audit.erasure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores and loads erasures. Needs a transaction. */
@ApplicationScoped
class StoredErasures implements PanacheRepositoryBase<StoredErasure, UUID> {

    /**
     * The latest first, at most {@code limit}.
     *
     * @param before a time that they are before; null for any
     */
    List<StoredErasure> latest(@Nullable Instant before, int limit) {
        String order = "order by erasedAt desc, id";
        return (before == null ? find(order) : find("erasedAt < ?1 " + order, before))
                .page(0, limit)
                .list();
    }

    /** Those after an id, by id. */
    List<StoredErasure> after(UUID id, int limit) {
        return find("id > ?1 order by id", id).page(0, limit).list();
    }

    /** Detaches all rows that the transaction loaded. */
    void clear() {
        getSession().clear();
    }
}
