package dev.winnow.release.workingcopy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was done to working copies, by any node, without their contents. */
@ApplicationScoped
public class CopyHistory {

    private final StoredWorkingCopies copies;
    private final StoredChanges changes;

    CopyHistory(StoredWorkingCopies copies, StoredChanges changes) {
        this.copies = copies;
        this.changes = changes;
    }

    /**
     * A change without its values.
     *
     * @param kind {@code edit}, {@code undo}, and so on
     * @param workbook null if it isn't about one sheet
     * @param sheet null if it isn't about one sheet
     */
    public record ChangeHeader(
            int revision,
            String kind,
            String by,
            Instant at,
            @Nullable String workbook,
            @Nullable String sheet) {}

    /** How a working copy was discarded. */
    public record Discard(String by, Instant at) {}

    /** Those of all policies that aren't discarded. */
    @Transactional
    public List<WorkingCopy> all() {
        return copies.kept().stream().map(StoredWorkingCopy::workingCopy).toList();
    }

    /** The changes after a revision, in order. */
    @Transactional
    public List<ChangeHeader> after(WorkingCopy copy, int revision) {
        return changes.headers(copy, revision);
    }

    /** Empty for one that isn't discarded. */
    @Transactional
    public Optional<Discard> discard(WorkingCopy copy) {
        return copies.findByIdOptional(new StoredWorkingCopy.Id(copy.policy(), copy.number()))
                .filter(stored -> stored.discardedAt != null)
                .map(stored -> new Discard(
                        Objects.requireNonNull(stored.discardedBy), Objects.requireNonNull(stored.discardedAt)));
    }
}
