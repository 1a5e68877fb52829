package dev.winnow.release.shadow;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A release in shadow, in the database. */
@Entity
@Table(name = "release_shadow")
class StoredShadow {

    @EmbeddedId
    Id id;

    int share;

    @Column(name = "started_by")
    String by;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    long dropped;

    long failed;

    @SuppressWarnings("NullAway.Init")
    protected StoredShadow() {}

    static StoredShadow of(Shadow shadow) {
        StoredShadow stored = new StoredShadow();
        stored.id = new Id(shadow.policy(), shadow.number());
        stored.share = shadow.share();
        stored.by = shadow.by();
        stored.startedAt = shadow.startedAt();
        stored.endedAt = shadow.endedAt();
        stored.dropped = shadow.dropped();
        stored.failed = shadow.failed();
        return stored;
    }

    Shadow shadow() {
        return new Shadow(id.policy, id.number, share, by, startedAt, endedAt, dropped, failed);
    }

    @Embeddable
    record Id(String policy, int number) {}
}
