package dev.winnow.release.rebase;

import dev.winnow.policy.PolicyFiles;
import dev.winnow.policy.PolicyListing;
import dev.winnow.policy.listing.ListedRow;
import dev.winnow.policy.listing.Listing;
import dev.winnow.policy.problem.Source;
import dev.winnow.release.diff.ChangeKind;
import dev.winnow.release.diff.PolicyDiff;
import dev.winnow.release.diff.RowChange;
import dev.winnow.release.diff.SheetChange;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The base, or a version made from it.
 *
 * @param diff from the base
 * @param changed files with other content than in the base
 * @param replaced rows that were added, removed or moved
 */
record Version(PolicyFiles files, PolicyListing listing, PolicyDiff diff, Set<String> changed, Set<String> replaced) {

    static Version base(PolicyFiles files) {
        return new Version(files, PolicyListing.of(files), PolicyDiff.between(files, files), Set.of(), Set.of());
    }

    static Version of(Version base, PolicyFiles files) {
        PolicyDiff diff = PolicyDiff.between(base.files, files);
        Set<String> changed = new TreeSet<>();
        Stream.of(base.files, files)
                .flatMap(each -> Stream.concat(each.workbooks().keySet().stream(), each.rules().keySet().stream()))
                .filter(name -> !Arrays.equals(bytes(base.files, name), bytes(files, name)))
                .forEach(changed::add);
        diff.files().stream()
                .filter(file -> file.change() == ChangeKind.SAVED_AGAIN)
                .forEach(file -> changed.remove(file.file()));
        Set<String> replaced = new TreeSet<>();
        diff.sheets().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .filter(row -> row.change() != ChangeKind.CHANGED)
                .map(RowChange::row)
                .forEach(replaced::add);
        return new Version(files, PolicyListing.of(files), diff, changed, replaced);
    }

    private static byte @Nullable [] bytes(PolicyFiles files, String name) {
        byte[] workbook = files.workbooks().get(name);
        return workbook == null ? files.rules().get(name) : workbook;
    }

    /** Whether a file's content differs from the base; saving it again doesn't change it. */
    boolean changed(String file) {
        return changed.contains(file);
    }

    boolean has(Source ofBase) {
        return sheet(ofBase) != null;
    }

    /** A sheet of the base in this version; null if removed. */
    @Nullable
    Listing sheet(Source ofBase) {
        Source now = ofBase;
        for (SheetChange change : diff.sheets()) {
            now = ofBase.equals(change.before()) ? change.after() : now;
        }
        Source found = now;
        return listing.sheets().stream()
                .filter(sheet -> sheet.source().equals(found))
                .findFirst()
                .orElse(null);
    }

    /** Identities of the rows of a sheet of the base, in order. */
    List<String> keys(Source ofBase, Set<String> without) {
        Listing sheet = sheet(ofBase);
        return sheet == null
                ? List.of()
                : sheet.rows().stream()
                        .map(ListedRow::key)
                        .filter(key -> !without.contains(key))
                        .toList();
    }
}
