package dev.winnow.policy.workbook.editing;

import dev.winnow.policy.workbook.CellValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;

/** What changes in a sheet, seen from its final rows. Rows count from 1, columns from 0. */
final class SheetEdits {

    /** The origins of the first rows; the rows after them have moved nowhere, or are gone if {@link #cut}. */
    private List<Integer> origins = new ArrayList<>();

    /** The edited cells, by row and column; empty for a cleared cell. */
    private NavigableMap<Integer, NavigableMap<Integer, Optional<CellValue>>> cells = new TreeMap<>();

    private boolean cut;
    private int firstArranged = Integer.MAX_VALUE;

    void set(int row, int column, Optional<CellValue> value) {
        cells.computeIfAbsent(row, key -> new TreeMap<>()).put(column, value);
    }

    /** As {@link EditedWorkbook#arrange}. */
    void arrange(int first, List<Integer> order) {
        List<Integer> arranged = new ArrayList<>();
        NavigableMap<Integer, NavigableMap<Integer, Optional<CellValue>>> moved =
                new TreeMap<>(cells.headMap(first, false));
        for (int row = 1; row < first; row++) {
            arranged.add(origin(row));
        }
        for (int number : order) {
            int origin = origin(Math.abs(number));
            arranged.add(number < 0 ? -Math.abs(origin) : origin);
            if (number > 0 && cells.containsKey(number)) {
                moved.put(arranged.size(), new TreeMap<>(cells(number)));
            }
        }
        origins = arranged;
        cells = moved;
        cut = true;
        firstArranged = Math.min(firstArranged, first);
    }

    /** The row of the file that is here now; negative if only its formats are; 0 if none is. */
    int origin(int row) {
        if (row <= origins.size()) {
            return origins.get(row - 1);
        }
        return cut ? 0 : row;
    }

    /** Whether the row of the file is still in its place. */
    boolean stays(int row) {
        return origin(row) == row;
    }

    /** Whether rows may have moved. */
    boolean arranges() {
        return cut;
    }

    /** The topmost row that may have moved. */
    int firstArranged() {
        return firstArranged;
    }

    /** The arranged rows are those up to this one. */
    int lastArranged() {
        return origins.size();
    }

    /** Rows with edited cells. */
    NavigableSet<Integer> editedRows() {
        return cells.navigableKeySet();
    }

    /** The edited cells of a row by column. */
    NavigableMap<Integer, Optional<CellValue>> cells(int row) {
        return cells.getOrDefault(row, Collections.emptyNavigableMap());
    }

    /** The final places of the file's rows that moved; a row that is gone has none. */
    RowPlaces places() {
        Map<Integer, Integer> places = new HashMap<>();
        for (int index = 0; index < origins.size(); index++) {
            places.putIfAbsent(origins.get(index), index + 1);
        }
        return row -> cut ? places.getOrDefault(row, 0) : row;
    }
}
