package dev.winnow.release.workingcopy.editing;

import dev.winnow.policy.workbook.CellValue;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A row of a sheet of a working copy.
 *
 * @param key identifies the row as long as the working copy exists
 * @param number in the workbook, counted from 1
 * @param isNew whether it was inserted
 * @param cells by column, without empty ones
 * @param before of the columns whose cells were changed, what they contained; null for empty ones. Empty for new rows
 */
public record CopyRow(
        String key,
        int number,
        boolean isNew,
        NavigableMap<Integer, CellValue> cells,
        SortedMap<Integer, @Nullable CellValue> before) {

    public CopyRow {
        cells = Collections.unmodifiableNavigableMap(new TreeMap<>(cells));
        before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
    }

    static CopyRow of(EditedRow row, int number, NavigableMap<Integer, CellValue> origin) {
        TreeMap<Integer, @Nullable CellValue> before = new TreeMap<>();
        if (!row.isNew()) {
            TreeSet<Integer> columns = new TreeSet<>(origin.keySet());
            columns.addAll(row.cells().keySet());
            columns.stream()
                    .filter(column -> !row.has(column, origin.get(column)))
                    .forEach(column -> before.put(column, origin.get(column)));
        }
        return new CopyRow(row.key(), number, row.isNew(), row.cells(), before);
    }
}
