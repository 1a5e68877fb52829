package dev.winnow.intake.batch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Stores and loads batches. Needs a transaction. */
@ApplicationScoped
class StoredBatches implements PanacheRepositoryBase<StoredBatch, UUID> {

    Optional<StoredBatch> ofKey(UUID key) {
        return find("key", key).firstResultOptional();
    }

    /** The number of the release that decides in a batch; empty if none has yet. */
    Optional<Integer> release(UUID batch, String policy) {
        return Optional.ofNullable(
                        getSession().find(StoredBatchRelease.class, new StoredBatchRelease.Id(batch, policy)))
                .map(stored -> stored.number);
    }

    void store(StoredBatchRelease release) {
        getSession().persist(release);
    }

    void deleteExpired(Instant now) {
        delete("keptUntil < ?1", now);
    }
}
