package dev.winnow.audit.log;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** Loads and deletes idempotency keys. Needs a transaction. */
@ApplicationScoped
class StoredRequestKeys implements PanacheRepositoryBase<StoredRequestKey, String> {

    void deleteExpired(Instant now) {
        delete("keptUntil < ?1", now);
    }

    /** Deletes the keys of requests about these leads. */
    void deleteOf(Collection<UUID> subjects) {
        delete("decisionId in (select d.id from StoredDecision d where d.subject in ?1)", subjects);
    }
}
