package dev.winnow.release.workingcopy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What others changed in a sheet since somebody saw it. */
final class LaterChanges {

    private record CellName(String row, int column) {}

    private final Map<CellName, Change> cells = new HashMap<>();
    private final Map<String, Change> edited = new HashMap<>();
    private final Map<String, Change> moved = new HashMap<>();
    private final Map<String, Change> removed = new HashMap<>();

    /** @param changes in order, without the own ones */
    LaterChanges(List<Change> changes) {
        for (Change change : changes) {
            for (Operation operation : change.operations()) {
                add(operation, change);
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
