package dev.winnow.release.workingcopy;

import dev.winnow.policy.OpenWorkbook;
import dev.winnow.policy.PolicyFiles;
import java.util.List;
import java.util.SortedMap;

/**
 * What saving a working copy would do.
 *
 * @param folder the files in the policy's folder as they are
 * @param workbooks those to replace, with their new contents; empty if all edits are in the folder already
 * @param changedInFolder those of them that somebody else changed, added or removed in the folder
 * @param open those of them that somebody has open
 */
public record PlannedSave(
        OpenCopy copy,
        PolicyFiles folder,
        SortedMap<String, byte[]> workbooks,
        List<String> changedInFolder,
        List<OpenWorkbook> open) {

    public PlannedSave {
        changedInFolder = List.copyOf(changedInFolder);
        open = List.copyOf(open);
    }

    /** The files in the folder once it is done. */
    public PolicyFiles result() {
        return folder.with(workbooks);
    }

    public boolean isPossible() {
        return changedInFolder.isEmpty() && open.isEmpty();
    }
}
