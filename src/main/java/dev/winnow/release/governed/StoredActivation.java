package dev.winnow.release.governed;

import dev.winnow.audit.event.RowState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The active release of a policy: one row a policy, so that there is never more than one. */
@Entity
@Table(name = "active_release")
class StoredActivation {

    @Id
    String policy;

    int number;

    @Column(name = "active_since")
    Instant since;

    @SuppressWarnings("NullAway.Init")
    protected StoredActivation() {}

    static StoredActivation of(String policy, int number, Instant since) {
        StoredActivation stored = new StoredActivation();
        stored.policy = policy;
        stored.number = number;
        stored.since = since;
        return stored;
    }

    RowState state() {
        return RowState.of("active-release", policy, number, since);
    }
}
