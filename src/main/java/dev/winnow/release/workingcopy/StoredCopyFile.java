package dev.winnow.release.workingcopy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A file of a working copy in the database. */
@Entity
@Table(name = "working_copy_file")
class StoredCopyFile {

    @EmbeddedId
    Id id;

    byte @Nullable [] content;

    @SuppressWarnings("NullAway.Init")
    protected StoredCopyFile() {}

    StoredCopyFile(Id id, byte @Nullable [] content) {
        this.id = id;
        this.content = content;
    }

    /**
     * @param revision from which it is the file
     * @param path as in {@link dev.winnow.policy.PolicyFiles#byPath()}
     */
    @Embeddable
    record Id(String policy, int number, int revision, String path) {}
}
