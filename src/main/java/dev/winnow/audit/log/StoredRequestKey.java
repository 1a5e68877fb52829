package dev.winnow.audit.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A hashed idempotency key and the decision that answered it, in the database. */
@Entity
@Table(name = "idempotency_key")
class StoredRequestKey {

    @Id
    @Column(name = "key_hash")
    String keyHash;

    @Column(name = "request_hash")
    String requestHash;

    @Column(name = "decision_id")
    UUID decisionId;

    @Column(name = "kept_until")
    Instant keptUntil;

    @SuppressWarnings("NullAway.Init")
    protected StoredRequestKey() {}

    static StoredRequestKey of(RequestKey key, LogEntry entry) {
        StoredRequestKey stored = new StoredRequestKey();
        stored.keyHash = key.key();
        stored.requestHash = key.request();
        stored.decisionId = entry.id();
        stored.keptUntil = entry.decision().evaluatedAt().plus(key.kept());
        return stored;
    }
}
