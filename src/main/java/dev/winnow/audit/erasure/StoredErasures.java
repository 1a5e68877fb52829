package dev.winnow.audit.erasure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Stores and loads erasures. Needs a transaction. */
@ApplicationScoped
class StoredErasures implements PanacheRepositoryBase<StoredErasure, UUID> {

    /** The latest first, at most {@code limit}. */
    List<StoredErasure> latest(int limit) {
        return find("order by erasedAt desc, id").page(0, limit).list();
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
