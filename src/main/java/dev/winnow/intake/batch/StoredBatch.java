package dev.winnow.intake.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A batch that can be sent again, in the database. */
@Entity
@Table(name = "batch")
class StoredBatch {

    @Id
    UUID id;

    @Column(name = "key_hash")
    UUID key;

    @Column(name = "request_hash")
    UUID request;

    @Column(name = "kept_until")
    Instant keptUntil;

    @SuppressWarnings("NullAway.Init")
    protected StoredBatch() {}

    static StoredBatch of(UUID id, UUID key, UUID request, Instant keptUntil) {
        StoredBatch stored = new StoredBatch();
        stored.id = id;
        stored.key = key;
        stored.request = request;
        stored.keptUntil = keptUntil;
        return stored;
    }
}
