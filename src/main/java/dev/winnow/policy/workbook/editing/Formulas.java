package dev.winnow.policy.workbook.editing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The formulas of a sheet. A formula can be shared: its first cell has the text, and the others refer to it by its
 * number and read it relative to their places.
 */
final class Formulas {

    /** Cells with formulas: columns by row. */
    private final NavigableMap<Integer, Set<Integer>> cells = new TreeMap<>();

    /** Rows whose cells use a shared formula, by its number. */
    private final Map<String, Set<Integer>> users = new HashMap<>();

    private final Map<String, Place> firstCells = new HashMap<>();

    private record Place(int row, int column) {}

    void add(int row, int column, Tag formula) {
        cells.computeIfAbsent(row, key -> new TreeSet<>()).add(column);
        String number = shared(formula);
        if (number != null) {
            users.computeIfAbsent(number, key -> new HashSet<>()).add(row);
            if (formula.get("ref") != null) {
                firstCells.putIfAbsent(number, new Place(row, column));
            }
        }
    }

    boolean isIn(int row) {
        return cells.containsKey(row);
    }

    /** Whether the edits move or overwrite a formula. */
    boolean change(SheetEdits edits) {
        return cells.entrySet().stream()
                .anyMatch(row -> !edits.stays(row.getKey())
                        || row.getValue().stream().anyMatch(edits.cells(row.getKey())::containsKey));
    }

    /** The numbers of the shared formulas whose first cell is gone. */
    Set<String> orphaned(SheetEdits edits) {
        Set<String> orphaned = new HashSet<>();
        for (String number : users.keySet()) {
            Place first = firstCells.get(number);
            if (first == null
                    || !edits.stays(first.row())
                    || edits.cells(first.row()).containsKey(first.column())) {
                orphaned.add(number);
            }
        }
        return orphaned;
    }

    /** The rows with cells that use one of the shared formulas. */
    Set<Integer> users(Set<String> numbers) {
        Set<Integer> rows = new HashSet<>();
        numbers.forEach(number -> rows.addAll(users.getOrDefault(number, Set.of())));
        return rows;
    }

    /** The number of a shared formula; null if it isn't shared. */
    static @Nullable String shared(Tag formula) {
        return "shared".equals(formula.get("t")) ? String.valueOf(formula.get("si")) : null;
    }
}
