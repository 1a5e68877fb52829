package dev.winnow.audit.erasure;

import dev.winnow.audit.event.RowState;
import dev.winnow.decision.DecisionId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** An erasure in the database. */
@Entity
@Table(name = "erasure")
class StoredErasure {

    @Id
    UUID id;

    @Column(name = "erased_at")
    Instant erasedAt;

    String cause;

    long leads;

    long decisions;

    @SuppressWarnings("NullAway.Init")
    protected StoredErasure() {}

    static StoredErasure of(Erasure erasure) {
        StoredErasure stored = new StoredErasure();
        stored.id = DecisionId.at(erasure.erasedAt());
        stored.erasedAt = erasure.erasedAt();
        stored.cause = erasure.cause().word();
        stored.leads = erasure.leads();
        stored.decisions = erasure.decisions();
        return stored;
    }

    RowState state() {
        return RowState.of("erasure", id.toString(), erasedAt, cause, leads, decisions);
    }

    Erasure erasure() {
        return new Erasure(erasedAt, Erasure.Cause.valueOf(cause.toUpperCase(Locale.ROOT)), leads, decisions);
    }
}
