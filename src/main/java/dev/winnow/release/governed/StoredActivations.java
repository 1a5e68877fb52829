package dev.winnow.release.governed;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Stores and loads which releases are active. Needs a transaction. */
@ApplicationScoped
class StoredActivations implements PanacheRepositoryBase<StoredActivation, String> {

    /** The current row, locked until the transaction ends. */
    Optional<StoredActivation> lock(String policy) {
        Optional<StoredActivation> row = findByIdOptional(policy, LockModeType.PESSIMISTIC_WRITE);
        row.ifPresent(found -> getSession().refresh(found));
        return row;
    }

    /** Stores a new or changed row and reads it back, because the database rounds times. */
    void store(StoredActivation row) {
        persistAndFlush(row);
        getSession().refresh(row);
    }
}
