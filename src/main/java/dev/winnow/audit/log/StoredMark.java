package dev.winnow.audit.log;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A personal fact that a lead had, as a keyed hash, in the database. */
@Entity
@Immutable
@Table(name = "lead_mark")
class StoredMark {

    @EmbeddedId
    Key key;

    @Embeddable
    record Key(UUID mark, UUID subject) {}

    @SuppressWarnings("NullAway.Init")
    protected StoredMark() {}

    StoredMark(Key key) {
        this.key = key;
    }
}
