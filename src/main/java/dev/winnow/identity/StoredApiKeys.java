package dev.winnow.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Stores and loads API keys. Needs a transaction. */
@ApplicationScoped
class StoredApiKeys implements PanacheRepositoryBase<StoredApiKey, String> {

    /** Sorted by name. */
    List<StoredApiKey> all() {
        return listAll(Sort.by("name"));
    }

    Optional<StoredApiKey> withHash(byte[] hash) {
        return find("hash", hash).singleResultOptional();
    }

    /** As in the database, which rounds times; locked, so that no change comes between two states. */
    Optional<StoredApiKey> lock(String name) {
        flush();
        Optional<StoredApiKey> key = findByIdOptional(name);
        key.ifPresent(found -> getSession().refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return key;
    }
}
