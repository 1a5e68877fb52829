package dev.winnow.release.rebase;

import dev.winnow.policy.listing.ListedColumn;
import dev.winnow.policy.listing.ListedRow;
import dev.winnow.policy.listing.Listing;
import dev.winnow.policy.problem.Source;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.editing.EditedWorkbook;
import dev.winnow.release.diff.CellChange;
import dev.winnow.release.diff.Change;
import dev.winnow.release.diff.RowChange;
import dev.winnow.release.diff.SheetChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Puts the active version's changes of rows into a sheet of the draft. */
final class MergedRows {

    private final SheetChange change;
    private final Listing theirs;
    private final Listing mine;
    private final MergedColumns columns;
    private final Set<String> movedByMine;

    /** The keys of the rows in their order, and the number that each place has in the sheet. */
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

    void apply(EditedWorkbook workbook) throws MergeException {
        String sheet = mine.sheet().name();
        Map<String, RowChange> placed = new HashMap<>();
        for (RowChange row : change.rows()) {
            if (row.change() == Change.REMOVED && keys.contains(row.row())) {
                workbook.remove(sheet, first + keys.indexOf(row.row()));
                keys.remove(row.row());
            } else if (row.change() == Change.ADDED || row.change() == Change.MOVED) {
                placed.put(row.row(), row);
            }
        }
        for (RowChange row : change.rows()) {
            if (row.change() == Change.CHANGED || row.change() == Change.MOVED) {
                change(row, workbook);
            }
        }
        place(placed, workbook);
    }

    /** In their order, each below the row that is above it there and that the draft left where it was. */
    private void place(Map<String, RowChange> placed, EditedWorkbook workbook) throws MergeException {
        String sheet = mine.sheet().name();
        Set<String> unplaced = new HashSet<>(placed.keySet());
        String above = null;
        for (ListedRow row : theirs.rows()) {
            RowChange wanted = placed.get(row.key());
            if (wanted != null) {
                boolean isHere = keys.contains(row.key());
                if (wanted.change() == Change.MOVED) {
                    int from = keys.indexOf(row.key());
                    int to = above == null ? 0 : keys.indexOf(above) + 1;
                    workbook.move(sheet, first + from, first + to);
                    keys.remove(from);
                    keys.add(from < to ? to - 1 : to, row.key());
                } else if (!isHere) {
                    int to = above == null ? 0 : keys.indexOf(above) + 1;
                    workbook.insert(sheet, first + to, first + Math.max(0, to - 1));
                    keys.add(to, row.key());
                    fill(row, first + to, workbook);
                }
                unplaced.remove(row.key());
            }
            boolean isAnchor = keys.contains(row.key()) && !movedByMine.contains(row.key());
            above = isAnchor ? row.key() : above;
        }
        if (!unplaced.isEmpty()) {
            throw new MergeException("rows have no place in " + mine.name() + ": " + unplaced);
        }
    }

    private void fill(ListedRow row, int number, EditedWorkbook workbook) throws MergeException {
        for (Map.Entry<Integer, CellValue> cell : row.cells().entrySet()) {
            Source source = theirs.sheet().at(row.number(), cell.getKey());
            workbook.set(mine.sheet().name(), number, columns.ofTheirs(source).index(), cell.getValue());
        }
    }

    private void change(RowChange row, EditedWorkbook workbook) throws MergeException {
        boolean elsewhere = !Objects.requireNonNull(row.before())
                .sheet()
                .equals(Objects.requireNonNull(change.before()).sheet());
        int index = keys.indexOf(row.row());
        if (elsewhere || index < 0) {
            throw new MergeException("the row " + row.row() + " went to another table");
        }
        for (CellChange cell : row.cells()) {
            if (cell.after() == null) {
                throw new MergeException("the column " + cell.column() + " is gone");
            }
            Source source = cell.after().source();
            ListedColumn column = columns.ofTheirs(source);
            workbook.set(
                    mine.sheet().name(),
                    first + index,
                    column.index(),
                    theirs.sheet().cell(source.row(), MergedColumns.index(source)));
        }
    }
}
