package dev.winnow.release.rebase;

import dev.winnow.policy.listing.ListedColumn;
import dev.winnow.policy.listing.ListedRow;
import dev.winnow.policy.listing.Listing;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.editing.EditedWorkbook;
import dev.winnow.release.diff.CellChange;
import dev.winnow.release.diff.ChangeKind;
import dev.winnow.release.diff.RowChange;
import dev.winnow.release.diff.SheetChange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Merges the active version's row changes into a sheet of the draft. */
final class MergedRows {

    private final SheetChange change;
    private final Listing theirs;
    private final Listing mine;
    private final MergedColumns columns;
    private final Set<String> movedByMine;

    /** Identities of the rows, in order. */
    private final List<String> keys = new ArrayList<>();

    private final int first;

    MergedRows(SheetChange change, Listing theirs, Listing mine, MergedColumns columns, Set<String> movedByMine)
            throws MergeException {
        this.change = change;
        this.theirs = theirs;
        this.mine = mine;
        this.columns = columns;
        this.movedByMine = movedByMine;
        this.first = mine.rows().isEmpty() ? 0 : mine.rows().get(0).number();
        for (ListedRow row : mine.rows()) {
            if (row.number() != first + keys.size() && !change.rows().isEmpty()) {
                throw new MergeException("there are blank rows in " + mine.name() + " of the draft");
            }
            keys.add(row.key());
        }
        if (keys.isEmpty() && !change.rows().isEmpty()) {
            throw new MergeException(mine.name() + " has no rows in the draft");
        }
    }

    void apply(EditedWorkbook workbook) throws MergeException, IOException {
        if (change.rows().isEmpty()) {
            return;
        }
        Map<String, Integer> numbers = new HashMap<>();
        keys.forEach(key -> numbers.put(key, first + numbers.size()));
        arrange();
        List<Integer> order = new ArrayList<>();
        for (String key : keys) {
            Integer number = numbers.get(key);
            order.add(number != null ? number : order.isEmpty() ? -first : -Math.abs(order.get(order.size() - 1)));
        }
        workbook.arrange(mine.sheet().name(), first, order);
        Map<String, Integer> places = new HashMap<>();
        keys.forEach(key -> places.put(key, first + places.size()));
        for (RowChange row : change.rows()) {
            if (row.change() == ChangeKind.CHANGED || row.change() == ChangeKind.MOVED) {
                change(row, places, workbook);
            }
        }
        for (ListedRow row : theirs.rows()) {
            Integer place = places.get(row.key());
            if (place != null && !numbers.containsKey(row.key())) {
                fill(row, place, workbook);
            }
        }
    }

    /**
     * Removes the removed rows, and inserts new and moved ones in their order, each below the row that precedes it in
     * the active version and that the draft didn't move.
     */
    private void arrange() {
        Set<String> placed = new HashSet<>();
        Set<String> gone = new HashSet<>();
        for (RowChange row : change.rows()) {
            if (row.change() == ChangeKind.MOVED || row.change() == ChangeKind.ADDED && !keys.contains(row.row())) {
                placed.add(row.row());
            }
            if (row.change() == ChangeKind.MOVED || row.change() == ChangeKind.REMOVED) {
                gone.add(row.row());
            }
        }
        keys.removeIf(gone::contains);
        String above = null;
        for (ListedRow row : theirs.rows()) {
            if (placed.contains(row.key())) {
                keys.add(above == null ? 0 : keys.indexOf(above) + 1, row.key());
            }
            boolean isAnchor = !movedByMine.contains(row.key()) && keys.contains(row.key());
            above = isAnchor ? row.key() : above;
        }
    }

    private void fill(ListedRow row, int number, EditedWorkbook workbook) throws MergeException {
        for (Map.Entry<Integer, CellValue> cell : row.cells().entrySet()) {
            Source source = theirs.sheet().at(row.number(), cell.getKey());
            workbook.set(mine.sheet().name(), number, columns.ofTheirs(source).index(), cell.getValue());
        }
    }

    private void change(RowChange row, Map<String, Integer> places, EditedWorkbook workbook) throws MergeException {
        boolean elsewhere = !Objects.requireNonNull(row.before())
                .sheet()
                .equals(Objects.requireNonNull(change.before()).sheet());
        Integer place = places.get(row.row());
        if (elsewhere || place == null) {
            throw new MergeException("the row " + row.row() + " was moved to another table");
        }
        for (CellChange cell : row.cells()) {
            if (cell.after() == null) {
                throw new MergeException("the column " + cell.column() + " was removed");
            }
            Source source = cell.after().source();
            ListedColumn column = columns.ofTheirs(source);
            workbook.set(
                    mine.sheet().name(),
                    place,
                    column.index(),
                    theirs.sheet().cell(source.row(), MergedColumns.index(source)));
        }
    }
}
