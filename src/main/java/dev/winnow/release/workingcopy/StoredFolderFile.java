package dev.winnow.release.workingcopy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What a workbook of a working copy replaces in the policy's folder, in the database. */
@Entity
@Table(name = "working_copy_folder_file")
class StoredFolderFile {

    @EmbeddedId
    Id id;

    @Nullable
    String digest;

    @SuppressWarnings("NullAway.Init")
    protected StoredFolderFile() {}

    StoredFolderFile(Id id, @Nullable String digest) {
        this.id = id;
        this.digest = digest;
    }

    @Embeddable
    record Id(String policy, int number, String workbook) {}
}
