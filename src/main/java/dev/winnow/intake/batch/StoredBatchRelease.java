package dev.winnow.intake.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** The release of a policy that decides in a batch, in the database. */
@Entity
@Table(name = "batch_release")
class StoredBatchRelease {

    @EmbeddedId
    Id key;

    int number;

    @SuppressWarnings("NullAway.Init")
    protected StoredBatchRelease() {}

    static StoredBatchRelease of(UUID batch, String policy, int number) {
        StoredBatchRelease stored = new StoredBatchRelease();
        stored.key = new Id(batch, policy);
        stored.number = number;
        return stored;
    }

    @Embeddable
    record Id(@Column(name = "batch_id") UUID batch, String policy) {}
}
