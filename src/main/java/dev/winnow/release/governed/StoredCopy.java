package dev.winnow.release.governed;

import dev.winnow.audit.event.RowState;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The working copy that a draft was made of, in the database. */
@Entity
@Table(name = "release_copy")
class StoredCopy {

    @EmbeddedId
    Id id;

    int copy;

    @SuppressWarnings("NullAway.Init")
    protected StoredCopy() {}

    StoredCopy(Id id, int copy) {
        this.id = id;
        this.copy = copy;
    }

    /** @param digest of the release */
    RowState state(String digest) {
        return RowState.of("release-copy", "%s/%s".formatted(id.policy(), id.number()), digest, copy);
    }

    @Embeddable
    record Id(String policy, int number) {}
}
