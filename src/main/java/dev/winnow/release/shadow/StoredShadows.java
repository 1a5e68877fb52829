package dev.winnow.release.shadow;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Stores and loads the releases in shadow. Needs a transaction. */
@ApplicationScoped
class StoredShadows implements PanacheRepositoryBase<StoredShadow, StoredShadow.Id> {

    List<StoredShadow> running() {
        return list("endedAt is null");
    }

    /** Stores a shadow in place of an earlier one of the same release. */
    void put(StoredShadow shadow) {
        getSession().merge(shadow);
        flush();
    }

    /** Adds to the counts of decisions that weren't compared. */
    void addSkipped(StoredShadow.Id id, long dropped, long failed) {
        update("dropped = dropped + ?1, failed = failed + ?2 where id = ?3", dropped, failed, id);
    }
}
