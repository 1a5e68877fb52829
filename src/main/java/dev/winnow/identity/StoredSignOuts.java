package dev.winnow.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** Stores and loads sessions that were ended by signing out. Needs a transaction. */
@ApplicationScoped
class StoredSignOuts implements PanacheRepositoryBase<StoredSignOut, StoredSignOut.Id> {

    Set<StoredSignOut.Id> of(String user) {
        return list("id.user", user).stream().map(stored -> stored.id).collect(Collectors.toSet());
    }

    /** Removes those of sessions that have ended anyway. */
    void removeEnded(Instant now) {
        delete("endsAt <= ?1", now);
    }
}
