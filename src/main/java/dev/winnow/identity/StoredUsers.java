package dev.winnow.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Stores and loads users. Needs a transaction. */
@ApplicationScoped
class StoredUsers implements PanacheRepositoryBase<StoredUser, String> {

    private static final Sort BY_NAME = Sort.by("name");

    /** Sorted by name. */
    List<StoredUser> all() {
        return listAll(BY_NAME);
    }

    /** As {@link #all}, locked until the transaction ends. */
    List<StoredUser> lockAll() {
        return findAll(BY_NAME).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** As in the database, which rounds times; locked, so that no change comes between two states. */
    Optional<StoredUser> lock(String name) {
        flush();
        Optional<StoredUser> user = findByIdOptional(name);
        user.ifPresent(found -> getSession().refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return user;
    }
}
