package dev.winnow.release.workingcopy.editing;

import dev.winnow.policy.listing.Listing;
import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.SheetGrid;
import dev.winnow.policy.workbook.editing.EditedWorkbook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet with its edits. Immutable: an operation makes another one.
 *
 * @param base the sheet in its workbook
 * @param first the number of the first row that can be edited
 * @param rows the rows from there on, blank ones included
 */
public record EditedSheet(SheetGrid base, int first, List<EditedRow> rows) {

    public EditedSheet {
        rows = List.copyOf(rows);
    }

    public static EditedSheet of(Listing listing) {
        SheetGrid grid = listing.sheet();
        int first = listing.columns().isEmpty()
                ? grid.lastRow() + 1
                : listing.columns().get(0).heading().source().row() + 1;
        Map<Integer, String> keys = new HashMap<>();
        listing.rows().forEach(row -> keys.put(row.number(), row.key()));
        List<EditedRow> rows = new ArrayList<>();
        for (int number = first; number <= grid.lastRow(); number++) {
            rows.add(new EditedRow(keys.getOrDefault(number, "row " + number), number, false, grid.row(number)));
        }
        return new EditedSheet(grid, first, rows);
    }

    /** The index of a row; -1 if there is none with this key. */
    int index(String key) {
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index).key().equals(key)) {
                return index;
            }
        }
        return -1;
    }

    public boolean has(String key) {
        return index(key) >= 0;
    }

    /** @throws IllegalArgumentException if there is none with this key */
    EditedRow row(String key) {
        int index = index(key);
        if (index < 0) {
            throw new IllegalArgumentException("no row " + key);
        }
        return rows.get(index);
    }

    /** The key of the row above; null for the first. */
    @Nullable
    String above(String key) {
        int index = index(key);
        return index <= 0 ? null : rows.get(index - 1).key();
    }

    /** @throws IllegalArgumentException if it names a row that isn't there, or inserts one that is */
    public EditedSheet with(Operation operation) {
        int index = index(operation.row());
        if (operation instanceof Operation.InsertRow == index >= 0) {
            throw new IllegalArgumentException("row " + operation.row());
        }
        List<EditedRow> changed = new ArrayList<>(rows);
        Runnable change = operation.match(new Operation.Functions<>(
                set -> () -> changed.set(index, rows.get(index).with(set.column(), set.value())),
                insert -> () -> changed.add(place(changed, insert.after()), insert.inserted()),
                remove -> () -> changed.remove(index),
                move -> () -> {
                    EditedRow moved = changed.remove(index);
                    changed.add(place(changed, move.after()), moved);
                }));
        change.run();
        return new EditedSheet(base, first, changed);
    }

    private static int place(List<EditedRow> rows, @Nullable String after) {
        if (after == null) {
            return 0;
        }
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index).key().equals(after)) {
                return index + 1;
            }
        }
        throw new IllegalArgumentException("no row " + after);
    }

    /** What undoes an operation on this sheet. */
    Operation inverse(Operation operation) {
        return operation.match(new Operation.Functions<>(
                set -> new Operation.SetCell(
                        set.row(), set.column(), row(set.row()).cell(set.column())),
                insert -> new Operation.RemoveRow(insert.row()),
                remove -> new Operation.InsertRow(row(remove.row()), above(remove.row())),
                move -> new Operation.MoveRow(move.row(), above(move.row()))));
    }

    /** Its rows with what they were, without blank ones that were blank from the start. */
    public List<CopyRow> described() {
        List<CopyRow> described = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            CopyRow row = CopyRow.of(
                    rows.get(index), first + index, base.row(rows.get(index).origin()));
            if (row.isNew() || !row.cells().isEmpty() || !row.before().isEmpty()) {
                described.add(row);
            }
        }
        return described;
    }

    /** The sheet as its workbook will have it. */
    public SheetGrid grid() {
        NavigableMap<Integer, NavigableMap<Integer, CellValue>> cells =
                new TreeMap<>(base.rows().headMap(first, false));
        TreeSet<Integer> hidden = new TreeSet<>(base.hiddenRows().headSet(first, false));
        for (int index = 0; index < rows.size(); index++) {
            EditedRow row = rows.get(index);
            if (!row.cells().isEmpty()) {
                cells.put(first + index, row.cells());
            }
            if (!row.isNew()
                    && base.hiddenRows().contains(row.origin())
                    && !row.cells().isEmpty()) {
                hidden.add(first + index);
            }
        }
        return new SheetGrid(
                base.workbook(), base.name(), cells, base.merged(), hidden, base.hiddenColumns(), base.filtered());
    }

    /** Whether it differs from the sheet in its workbook. */
    public boolean isEdited() {
        return isRearranged() || rows.stream().anyMatch(row -> !row.cells().equals(base.row(row.origin())));
    }

    private boolean isRearranged() {
        if (rows.size() != Math.max(0, base.lastRow() - first + 1)) {
            return true;
        }
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index).isNew() || rows.get(index).origin() != first + index) {
                return true;
            }
        }
        return false;
    }

    public void write(EditedWorkbook workbook) {
        if (isRearranged()) {
            workbook.arrange(
                    base.name(),
                    first,
                    rows.stream()
                            .map(row -> row.isNew() ? -row.origin() : row.origin())
                            .toList());
        }
        for (int index = 0; index < rows.size(); index++) {
            EditedRow row = rows.get(index);
            NavigableMap<Integer, CellValue> before = row.isNew() ? new TreeMap<>() : base.row(row.origin());
            TreeSet<Integer> columns = new TreeSet<>(before.keySet());
            columns.addAll(row.cells().keySet());
            for (int column : columns) {
                if (!Objects.equals(before.get(column), row.cell(column))) {
                    workbook.set(base.name(), first + index, column, row.cell(column));
                }
            }
        }
    }
}
