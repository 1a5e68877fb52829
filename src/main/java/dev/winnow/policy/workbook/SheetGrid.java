package dev.winnow.policy.workbook;

import dev.winnow.policy.problem.Source;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one sheet. Rows count from 1, as displayed; columns from 0.
 *
 * @param rows cells by row, then column; empty cells and rows are absent
 * @param merged regions of merged cells
 * @param hiddenRows non-empty rows that are hidden
 * @param hiddenColumns non-empty columns that are hidden
 * @param filtered whether the sheet has a filter, which may be what hides rows
 */
public record SheetGrid(
        String workbook,
        String name,
        NavigableMap<Integer, NavigableMap<Integer, CellValue>> rows,
        List<Region> merged,
        NavigableSet<Integer> hiddenRows,
        Set<Integer> hiddenColumns,
        boolean filtered) {

    /** A region of merged cells, bounds inclusive. */
    public record Region(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    public SheetGrid {
        rows = Collections.unmodifiableNavigableMap(new TreeMap<>(rows));
        merged = List.copyOf(merged);
        hiddenRows = Collections.unmodifiableNavigableSet(new TreeSet<>(hiddenRows));
        hiddenColumns = Set.copyOf(hiddenColumns);
    }

    public @Nullable CellValue cell(int row, int column) {
        return row(row).get(column);
    }

    /** The cells of a row by column; empty if the row is. */
    public NavigableMap<Integer, CellValue> row(int row) {
        return rows.getOrDefault(row, Collections.emptyNavigableMap());
    }

    public int lastRow() {
        return rows.isEmpty() ? 0 : rows.lastKey();
    }

    public Source at(int row, int column) {
        return Source.cell(workbook, name, row, column);
    }

    public Source at(int row) {
        return new Source(workbook, name, row, "");
    }

    public Source whole() {
        return new Source(workbook, name, 0, "");
    }
}
