package dev.winnow.release.workingcopy.editing;

import dev.winnow.policy.workbook.CellValue;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A row of a sheet that is edited.
 *
 * @param key identifies the row as long as the working copy exists, even if its id is edited
 * @param origin the number of the row of the workbook that it was, or, for a new one, whose formats it takes
 * @param isNew whether it was inserted since
 * @param cells by column, without empty ones
 */
public record EditedRow(String key, int origin, boolean isNew, NavigableMap<Integer, CellValue> cells) {

    public EditedRow {
        cells = Collections.unmodifiableNavigableMap(new TreeMap<>(cells));
    }

    @Nullable
    CellValue cell(int column) {
        return cells.get(column);
    }

    public boolean has(int column, @Nullable CellValue value) {
        return Objects.equals(cell(column), value);
    }

    /** @param value null to clear the cell */
    EditedRow with(int column, @Nullable CellValue value) {
        TreeMap<Integer, CellValue> changed = new TreeMap<>(cells);
        if (value == null) {
            changed.remove(column);
        } else {
            changed.put(column, value);
        }
        return new EditedRow(key, origin, isNew, changed);
    }
}
