package dev.winnow.policy.workbook.writing;

import dev.winnow.policy.workbook.SheetGrid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sheet to be written: its cells, and how they look. Hidden rows are grouped, to be folded out.
 *
 * @param columns from left to right, each with the look of the cells below the heading row
 * @param looks of rows that don't look like their columns: from left to right, the last one for the rest of the row
 * @param headingRow counted from 1; it and what is above it stays in view. 0: the sheet has no columns to speak of
 * @param lists lists of values, each with the cells it stands in, for drop-downs of any sheet
 */
public record Page(
        SheetGrid grid,
        List<Column> columns,
        Map<Integer, List<CellLook>> looks,
        int headingRow,
        Map<List<String>, SheetGrid.Region> lists) {

    /** @param width in characters */
    public record Column(
            int width,
            CellLook heading,
            CellLook body,
            @Nullable ColumnInput input) {}

    public Page {
        columns = List.copyOf(columns);
        looks = Map.copyOf(looks);
        lists = Map.copyOf(lists);
    }
}
