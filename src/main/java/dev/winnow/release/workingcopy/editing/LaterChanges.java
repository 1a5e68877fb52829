package dev.winnow.release.workingcopy.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What others changed in a sheet since somebody saw it. */
public final class LaterChanges {

    private record CellName(String row, int column) {}

    private final Map<CellName, Change> cells = new HashMap<>();
    private final Map<String, Change> edited = new HashMap<>();
    private final Map<String, Change> moved = new HashMap<>();
    private final Map<String, Change> removed = new HashMap<>();

    /** @param changes in order, without the own ones */
    public LaterChanges(List<Change> changes) {
        for (Change change : changes) {
            for (Operation operation : change.operations()) {
                add(operation, change);
            }
        }
    }

    /** Adds what an upload changed: whatever differs between two versions of the sheet, and isn't changed otherwise. */
    public void addUpload(Change upload, EditedSheet seen, EditedSheet now) {
        Map<String, EditedRow> rows = new HashMap<>();
        now.rows().forEach(row -> rows.put(row.key(), row));
        for (EditedRow row : seen.rows()) {
            EditedRow after = rows.get(row.key());
            if (after == null) {
                removed.putIfAbsent(row.key(), upload);
                continue;
            }
            SortedSet<Integer> columns = new TreeSet<>(row.cells().keySet());
            columns.addAll(after.cells().keySet());
            for (int column : columns) {
                if (!after.has(column, row.cell(column))) {
                    cells.putIfAbsent(new CellName(row.key(), column), upload);
                    edited.putIfAbsent(row.key(), upload);
                }
            }
        }
    }

    private void add(Operation operation, Change change) {
        String row = operation.row();
        Runnable note = operation.match(new Operation.Functions<>(
                set -> () -> {
                    cells.put(new CellName(row, set.column()), change);
                    edited.put(row, change);
                },
                insert -> () -> {
                    removed.remove(row);
                    edited.put(row, change);
                },
                remove -> () -> removed.put(row, change),
                move -> () -> moved.put(row, change)));
        note.run();
    }

    /** Who changed a cell last. */
    Optional<Change> ofCell(String row, int column) {
        return Optional.ofNullable(cells.get(new CellName(row, column)));
    }

    /** Who inserted a row, or changed a cell of it, last. */
    Optional<Change> inRow(String row) {
        return Optional.ofNullable(edited.get(row));
    }

    Optional<Change> ofPlace(String row) {
        return Optional.ofNullable(moved.get(row));
    }

    Optional<Change> removing(String row) {
        return Optional.ofNullable(removed.get(row));
    }
}
