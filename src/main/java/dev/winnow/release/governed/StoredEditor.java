package dev.winnow.release.governed;

import dev.winnow.audit.event.RowState;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Somebody who edited what a draft was made of, in the database. */
@Entity
@Table(name = "release_editor")
class StoredEditor {

    @EmbeddedId
    Id id;

    @SuppressWarnings("NullAway.Init")
    protected StoredEditor() {}

    StoredEditor(Id id) {
        this.id = id;
    }

    /** @param digest of the release */
    RowState state(String digest) {
        return RowState.of("release-editor", "%s/%s/%s".formatted(id.policy(), id.number(), id.editor()), digest);
    }

    @Embeddable
    record Id(String policy, int number, String editor) {}
}
