package dev.winnow.release.workingcopy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A working copy in the database. */
@Entity
@Table(name = "working_copy")
class StoredWorkingCopy {

    @EmbeddedId
    Id id;

    String title;

    @Column(name = "base_release")
    @Nullable
    Integer baseRelease;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    int revision;

    /** Of its files and changes. */
    long bytes;

    @Column(name = "discarded_by")
    @Nullable
    String discardedBy;

    @Column(name = "discarded_at")
    @Nullable
    Instant discardedAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredWorkingCopy() {}

    static StoredWorkingCopy of(WorkingCopy copy) {
        StoredWorkingCopy stored = new StoredWorkingCopy();
        stored.id = new Id(copy.policy(), copy.number());
        stored.title = copy.title();
        stored.baseRelease = copy.baseRelease();
        stored.createdBy = copy.createdBy();
        stored.createdAt = copy.createdAt();
        stored.changedAt = copy.changedAt();
        stored.revision = copy.revision();
        return stored;
    }

    WorkingCopy workingCopy() {
        return new WorkingCopy(id.policy, id.number, title, baseRelease, createdBy, createdAt, changedAt, revision);
    }

    @Embeddable
    record Id(String policy, int number) {}
}
