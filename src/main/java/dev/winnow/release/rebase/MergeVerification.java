package dev.winnow.release.rebase;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.listing.Listing;
import dev.winnow.policy.problem.Source;
import dev.winnow.release.diff.VersionedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Verifies a merge: it must differ from the base by the changes of both sides, and by nothing else. */
final class MergeVerification {

    private final Set<String> gaps = new TreeSet<>();

    private MergeVerification() {}

    /** What is missing from the merged files or shouldn't be in them; empty if the merge is correct. */
    static List<String> gaps(Version base, Version theirs, Version mine, PolicyFiles files) {
        Version merged = Version.of(base, files);
        Map<List<String>, Edit> expected = new LinkedHashMap<>(Edits.of(theirs.diff()));
        expected.putAll(Edits.of(mine.diff()));
        MergeVerification verification = new MergeVerification();
        verification.compare(expected, Edits.of(merged.diff()));
        verification.compareOrders(base, theirs, mine, merged);
        return List.copyOf(verification.gaps);
    }

    private void compare(Map<List<String>, Edit> expected, Map<List<String>, Edit> found) {
        expected.forEach((path, edit) -> {
            Edit other = found.get(path);
            boolean same = other != null && (edit.agreesWith(other) || isWhole(edit) && isWhole(other));
            if (!edit.isPlace() && !same) {
                addGap(edit);
            }
        });
        found.forEach((path, edit) -> {
            if (!edit.isPlace() && !expected.containsKey(path)) {
                addGap(edit);
            }
        });
    }

    private static boolean isWhole(Edit edit) {
        return edit.kind() == ConflictKind.SHEET && edit.path().contains("whole");
    }

    private void addGap(Edit edit) {
        gaps.add(Rebase.refusal(
                workbook(edit.now() == null ? edit.base() : edit.now()),
                edit.what() + " isn't what both sides changed it to"));
    }

    private static String workbook(@Nullable VersionedText side) {
        return Objects.requireNonNull(side).source().workbook();
    }

    /** Each side's rows must be in its order, but for those that the other side moved. */
    private void compareOrders(Version base, Version theirs, Version mine, Version merged) {
        for (Listing sheet : base.listing().sheets()) {
            Source source = sheet.source();
            boolean asTheirs = merged.keys(source, mine.replaced()).equals(theirs.keys(source, mine.replaced()));
            boolean asMine = merged.keys(source, theirs.replaced()).equals(mine.keys(source, theirs.replaced()));
            if (merged.has(source) && !(asTheirs && asMine)) {
                gaps.add(Rebase.refusal(
                        sheet.workbook(), "the rows of " + sheet.name() + " aren't in the order of both sides"));
            }
        }
    }
}
