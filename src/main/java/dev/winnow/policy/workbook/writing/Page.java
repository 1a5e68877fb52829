package dev.winnow.policy.workbook.writing;

import dev.winnow.policy.workbook.SheetGrid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sheet to write: its cells and their formats. Hidden rows are grouped, so that they can be unfolded.
 *
 * @param columns from left to right, each with the format of the cells below the heading row
 * @param looks the formats of rows that differ from their columns: from left to right, the last one for the rest of the
 *     row
 * @param headingRow counted from 1; it and the rows above stay in view. 0: the sheet has no headings
 * @param lists lists of values with the cells that contain them, for drop-downs of any sheet
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
