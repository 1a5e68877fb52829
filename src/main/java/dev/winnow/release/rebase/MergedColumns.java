package dev.winnow.release.rebase;

import dev.winnow.policy.listing.ListedColumn;
import dev.winnow.policy.listing.Listing;
import dev.winnow.policy.problem.Source;
import dev.winnow.release.diff.VersionedText;
import java.util.List;

/** Finds the columns of a sheet's other versions in the draft, by meaning. */
final class MergedColumns {

    private static final int LETTERS = 26;

    private final Listing base;
    private final Listing theirs;
    private final Listing mine;

    MergedColumns(Listing base, Listing theirs, Listing mine) {
        this.base = base;
        this.theirs = theirs;
        this.mine = mine;
    }

    ListedColumn ofBase(VersionedText cell) throws MergeException {
        return mine(base.columns(), cell.source());
    }

    ListedColumn ofTheirs(Source cell) throws MergeException {
        return mine(theirs.columns(), cell);
    }

    private ListedColumn mine(List<ListedColumn> columns, Source cell) throws MergeException {
        ListedColumn wanted = columns.stream()
                .filter(column -> column.index() == index(cell))
                .findFirst()
                .orElseThrow(() -> new MergeException("there is no column at " + cell));
        List<ListedColumn> own = ofMeaning(mine.columns(), wanted);
        int place = ofMeaning(columns, wanted).indexOf(wanted);
        if (own.size() <= place) {
            throw new MergeException("the draft has no column " + wanted.label() + " in " + mine.name());
        }
        return own.get(place);
    }

    private static List<ListedColumn> ofMeaning(List<ListedColumn> columns, ListedColumn wanted) {
        return columns.stream()
                .filter(column -> column.meaning().equals(wanted.meaning()))
                .toList();
    }

    /** The column of a cell such as {@code C14}, counted from 0. */
    static int index(Source cell) {
        int index = 0;
        for (char letter : cell.cell().replaceAll("\\d", "").toCharArray()) {
            index = index * LETTERS + letter - 'A' + 1;
        }
        return index - 1;
    }
}
