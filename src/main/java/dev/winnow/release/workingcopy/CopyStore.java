package dev.winnow.release.workingcopy;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.release.workingcopy.editing.Change;
import dev.winnow.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Working copies with their files and changes. Every method needs a transaction. */
@ApplicationScoped
class CopyStore {

    private final StoredWorkingCopies copies;
    private final StoredChanges changes;
    private final StoredCopyFiles files;
    private final StoredFolderFiles folderFiles;
    private final Storage storage;

    CopyStore(
            StoredWorkingCopies copies,
            StoredChanges changes,
            StoredCopyFiles files,
            StoredFolderFiles folderFiles,
            Storage storage) {
        this.copies = copies;
        this.changes = changes;
        this.files = files;
        this.folderFiles = folderFiles;
        this.storage = storage;
    }

    /** Those of all policies. */
    List<WorkingCopy> all() {
        return copies.kept().stream().map(StoredWorkingCopy::workingCopy).toList();
    }

    /** The latest first. */
    List<WorkingCopy> all(String policy) {
        return copies.kept(policy).stream().map(StoredWorkingCopy::workingCopy).toList();
    }

    Optional<WorkingCopy> find(String policy, int number) {
        return copies.kept(policy, number).map(StoredWorkingCopy::workingCopy);
    }

    /** As {@link #find}; nobody else changes it until the transaction ends, on any node. */
    Optional<WorkingCopy> lock(String policy, int number) {
        return copies.locked(policy, number).map(StoredWorkingCopy::workingCopy);
    }

    /** A number that no working copy of the policy has, or had. */
    int nextNumber(String policy) {
        return copies.highest(policy) + 1;
    }

    /** @param replaced the files that the working copy's are to replace */
    void add(WorkingCopy copy, PolicyFiles content, PolicyFiles replaced) {
        storage.requireRoom();
        StoredWorkingCopy stored = StoredWorkingCopy.of(copy);
        stored.bytes = size(content.byPath().values());
        copies.persistAndFlush(stored);
        content.byPath().forEach((path, bytes) -> files.add(copy, 0, path, bytes));
        FolderDigests others = FolderDigests.of(replaced);
        FolderDigests.of(content)
                .differing(others)
                .keySet()
                .forEach(workbook -> folderFiles.put(copy, workbook, others.of(workbook)));
    }

    /** The digests of the workbooks that the working copy's replace in the policy's folder. */
    FolderDigests replaced(WorkingCopy copy) {
        return FolderDigests.of(files(copy, 0)).with(folderFiles.of(copy));
    }

    /** @param workbooks those that were saved */
    void saved(WorkingCopy copy, FolderDigests folder, Collection<String> workbooks) {
        workbooks.forEach(workbook -> folderFiles.put(copy, workbook, folder.of(workbook)));
    }

    /**
     * @param before the files without edits of cells
     * @param after the same, once the change is done
     * @return false if there is no room; nothing is stored then
     */
    boolean add(WorkingCopy copy, Change upload, PolicyFiles before, PolicyFiles after) {
        Map<String, byte[]> former = before.byPath();
        Map<String, byte[]> changed = new TreeMap<>(after.byPath());
        changed.entrySet().removeIf(file -> Arrays.equals(file.getValue(), former.get(file.getKey())));
        if (!add(copy, upload, size(changed.values()))) {
            return false;
        }
        changed.forEach((path, content) -> files.add(copy, upload.revision(), path, content));
        former.keySet().stream()
                .filter(path -> !after.byPath().containsKey(path))
                .forEach(path -> files.add(copy, upload.revision(), path, null));
        return true;
    }

    /** @return false if there is no room; nothing is stored then */
    boolean add(WorkingCopy copy, Change change) {
        return add(copy, change, 0);
    }

    private boolean add(WorkingCopy copy, Change change, long more) {
        storage.requireRoom();
        StoredChange added = StoredChange.of(copy.policy(), copy.number(), change);
        StoredWorkingCopy stored = stored(copy);
        long bytes = stored.bytes + added.bytes() + more;
        if (bytes > WorkingCopies.MOST_BYTES) {
            return false;
        }
        changes.persist(added);
        stored.bytes = bytes;
        stored.revision = change.revision();
        stored.changedAt = change.at();
        return true;
    }

    private static long size(Collection<byte[]> contents) {
        return contents.stream().mapToLong(content -> content.length).sum();
    }

    /** The files at a revision, without edits of cells. */
    PolicyFiles files(WorkingCopy copy, int revision) {
        return files.at(copy, revision);
    }

    /** The changes after a revision, up to another one, in order. */
    List<Change> changes(WorkingCopy copy, int after, int upTo) {
        return changes.between(copy, after, upTo);
    }

    void discard(WorkingCopy copy, String by, Instant at) {
        StoredWorkingCopy stored = stored(copy);
        stored.discardedBy = by;
        stored.discardedAt = at;
        files.removeAll(copy);
        folderFiles.removeAll(copy);
        changes.removeAll(copy);
    }

    private StoredWorkingCopy stored(WorkingCopy copy) {
        return copies.kept(copy.policy(), copy.number()).orElseThrow();
    }
}
