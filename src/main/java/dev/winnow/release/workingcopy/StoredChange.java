package dev.winnow.release.workingcopy;

import dev.winnow.release.workingcopy.editing.Change;
import dev.winnow.release.workingcopy.editing.ChangeText;
import dev.winnow.release.workingcopy.editing.SheetName;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change of a working copy in the database. */
@Entity
@Table(name = "working_copy_change")
class StoredChange {

    @EmbeddedId
    Id id;

    String kind;

    @Column(name = "changed_by")
    String by;

    @Column(name = "changed_at")
    Instant at;

    @Nullable
    String workbook;

    @Nullable
    String sheet;

    @Nullable
    Integer about;

    byte[] operations;

    byte[] inverses;

    @SuppressWarnings("NullAway.Init")
    protected StoredChange() {}

    static StoredChange of(String policy, int number, Change change) {
        StoredChange stored = new StoredChange();
        stored.id = new Id(policy, number, change.revision());
        stored.kind = change.kind().name();
        stored.by = change.by();
        stored.at = change.at();
        SheetName name = change.sheet();
        stored.workbook = name == null ? null : name.workbook();
        stored.sheet = name == null ? null : name.sheet();
        stored.about = change.about();
        stored.operations = ChangeText.write(change.operations());
        stored.inverses = ChangeText.write(change.inverses());
        return stored;
    }

    long bytes() {
        return (long) operations.length + inverses.length;
    }

    Change change() {
        return new Change(
                id.revision,
                Change.Kind.valueOf(kind),
                by,
                at,
                workbook == null || sheet == null ? null : new SheetName(workbook, sheet),
                ChangeText.read(operations),
                ChangeText.read(inverses),
                about);
    }

    @Embeddable
    record Id(String policy, int number, int revision) {}
}
