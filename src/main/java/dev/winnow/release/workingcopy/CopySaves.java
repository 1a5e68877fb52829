package dev.winnow.release.workingcopy;

import dev.winnow.audit.event.EventKind;
import dev.winnow.audit.event.EventLog;
import dev.winnow.audit.event.NotRecordedException;
import dev.winnow.audit.event.RecordedChange;
import dev.winnow.check.PolicyCheck;
import dev.winnow.policy.OpenWorkbook;
import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.WorkbookReplacement;
import dev.winnow.release.FilesMode;
import dev.winnow.release.PolicyFolders;
import dev.winnow.release.diff.PolicyDiff;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Saves working copies into the policies' folders, where they are active at once. */
@ApplicationScoped
public class CopySaves {

    private final PolicyFolders folders;
    private final FolderCopy inFolder;
    private final FilesMode mode;
    private final CopyStore store;
    private final EventLog events;

    CopySaves(PolicyFolders folders, FolderCopy inFolder, FilesMode mode, CopyStore store, EventLog events) {
        this.folders = folders;
        this.inFolder = inFolder;
        this.mode = mode;
        this.store = store;
        this.events = events;
    }

    public PlannedSave plan(OpenCopy copy) {
        String policy = copy.copy().policy();
        PolicyFiles folder = inFolder.files(policy);
        FolderDigests existing = FolderDigests.of(folder);
        FolderDigests replaced = replaced(copy);
        FolderDigests edited = FolderDigests.of(copy.files());
        SortedMap<String, byte[]> workbooks = new TreeMap<>();
        edited.differing(replaced).keySet().stream()
                .filter(name -> !edited.isSame(name, existing))
                .forEach(name -> workbooks.put(
                        name, Objects.requireNonNull(copy.files().workbooks().get(name))));
        List<String> changed = workbooks.keySet().stream()
                .filter(name -> !existing.isSame(name, replaced))
                .toList();
        List<OpenWorkbook> open = folders.folder(policy).open(workbooks.keySet());
        return new PlannedSave(copy, folder, workbooks, changed, open);
    }

    /** Whether files with this check can be saved. */
    public boolean isAccepted(PolicyCheck check) {
        return mode.isAccepted(check);
    }

    private FolderDigests replaced(OpenCopy copy) {
        return QuarkusTransaction.joiningExisting().call(() -> store.replaced(copy.copy()));
    }

    /**
     * Saves what was planned, unless the folder has changed since.
     *
     * @param check of the plan's result, which is accepted
     * @param by who saves it
     * @return false if the folder has changed; nothing is written then
     * @throws IOException if the folder can't be written
     * @throws NotRecordedException if the event can't be recorded; nothing is written then
     */
    public synchronized boolean save(PlannedSave plan, PolicyCheck check, String by) throws IOException {
        WorkingCopy copy = plan.copy().copy();
        PlannedSave now = plan(plan.copy());
        if (!now.isPossible() || !now.result().digest().equals(plan.result().digest())) {
            return false;
        }
        WorkbookReplacement replacement = folders.folder(copy.policy()).replacement(plan.workbooks());
        try {
            record(plan, by);
        } catch (RuntimeException e) {
            replacement.drop();
            throw e;
        }
        mode.replace(replacement, plan.result(), check);
        QuarkusTransaction.requiringNew()
                .run(() -> store.saved(
                        copy, FolderDigests.of(plan.result()), plan.workbooks().keySet()));
        return true;
    }

    /** Before anything is done, so that nothing is done unrecorded. */
    private void record(PlannedSave plan, String by) {
        PolicyDiff diff = PolicyDiff.between(plan.folder(), plan.result());
        String subject = SavedText.of(plan, diff);
        events.record(by, () -> new RecordedChange<>(EventKind.WORKING_COPY_SAVED, subject, true));
    }
}
