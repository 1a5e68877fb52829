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

/** Holds what was merged against both sides: it must differ from the base by the changes of both, and by nothing else. */
final class MergeVerification {

    private final Set<String> gaps = new TreeSet<>();

    private MergeVerification() {}

    /** What the merged files lack or have too much, none if they are as they must be. */
    static List<String> gaps(Version base, Version theirs, Version mine, PolicyFiles files) {
        Version merged = Version.of(base, files);
        Map<List<String>, Edit> wanted = new LinkedHashMap<>(Edits.of(theirs.diff()));
        wanted.putAll(Edits.of(mine.diff()));
        MergeVerification proof = new MergeVerification();
        proof.compare(wanted, Edits.of(merged.diff()));
        proof.compareOrders(base, theirs, mine, merged);
        return List.copyOf(proof.gaps);
    }

    private void compare(Map<List<String>, Edit> wanted, Map<List<String>, Edit> found) {
        wanted.forEach((path, edit) -> {
            Edit other = found.get(path);
            boolean same = other != null && (edit.agreesWith(other) || isWhole(edit) && isWhole(other));
            if (!edit.isPlace() && !same) {
                lacking(edit);
            }
        });
        found.forEach((path, edit) -> {
            if (!edit.isPlace() && !wanted.containsKey(path)) {
                lacking(edit);
            }
        });
    }

    private static boolean isWhole(Edit edit) {
        return edit.kind() == ConflictKind.SHEET && edit.path().contains("whole");
    }

    private void lacking(Edit edit) {
        gaps.add(Rebase.refusal(
                workbook(edit.now() == null ? edit.base() : edit.now()), edit.what() + " isn't as both sides want it"));
    }

    private static String workbook(@Nullable VersionedText side) {
        return Objects.requireNonNull(side).source().workbook();
    }

    /** Each side's rows stand in its order, but for those that the other side put elsewhere. */
    private void compareOrders(Version base, Version theirs, Version mine, Version merged) {
        for (Listing sheet : base.listing().sheets()) {
            Source source = sheet.source();
            boolean asTheirs = merged.keys(source, mine.replaced()).equals(theirs.keys(source, mine.replaced()));
            boolean asMine = merged.keys(source, theirs.replaced()).equals(mine.keys(source, theirs.replaced()));
            if (merged.has(source) && !(asTheirs && asMine)) {
                gaps.add(Rebase.refusal(
                        sheet.workbook(), "the rows of " + sheet.name() + " aren't in the order of both"));
            }
        }
    }
}
