package dev.winnow.release.diff;

import dev.winnow.policy.PolicyFiles;
import java.util.List;

/**
 * The differences between two versions of a policy's files.
 *
 * @param sheets in their present order, then the removed ones
 * @param rules of DRL files
 * @param unreadable files and sheets whose differences may be incomplete
 */
public record PolicyDiff(
        Counts counts,
        List<FileChange> files,
        List<SheetChange> sheets,
        List<RuleChange> rules,
        List<Unreadable> unreadable) {

    public PolicyDiff {
        files = List.copyOf(files);
        sheets = List.copyOf(sheets);
        rules = List.copyOf(rules);
        unreadable = List.copyOf(unreadable);
    }

    public static PolicyDiff between(PolicyFiles before, PolicyFiles after) {
        return ComparedFiles.of(before, after).diff();
    }

    /** Whether both versions have the same content, as far as they can be read. */
    public boolean hasSameContent() {
        return sheets.isEmpty()
                && rules.isEmpty()
                && files.stream().allMatch(file -> file.change() == ChangeKind.SAVED_AGAIN);
    }
}
