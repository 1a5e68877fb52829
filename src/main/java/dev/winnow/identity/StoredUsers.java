package dev.winnow.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Stores and loads users. Needs a transaction. */
@ApplicationScoped
class StoredUsers implements PanacheRepositoryBase<StoredUser, String> {

    private static final Sort BY_NAME = Sort.by("name");

    List<StoredUser> all() {
        return listAll(BY_NAME);
    }

    /** All users, locked until the transaction ends. */
    List<StoredUser> lockAll() {
        return findAll(BY_NAME).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
