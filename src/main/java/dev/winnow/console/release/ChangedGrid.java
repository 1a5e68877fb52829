package dev.winnow.console.release;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a sheet, as a grid of the changed rows and their neighbours.
 *
 * @param href the sheet in the newer release; null if it isn't there
 * @param counts of rows, in words
 * @param columns those that are filled in a row that is shown
 * @param more how many changed rows aren't shown
 * @param others what else changed: properties, columns
 */
public record ChangedGrid(
        String name,
        @Nullable String href,
        String counts,
        List<Column> columns,
        List<Row> rows,
        int more,
        List<String> others) {

    public ChangedGrid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        others = List.copyOf(others);
    }

    /**
     * @param note the comparison or the unit; null for none
     * @param width the class of its column
     * @param isGiven whether it is what a row gives, the points
     */
    public record Column(String label, @Nullable String note, String width, boolean isNumber, boolean isGiven) {}

    /**
     * @param change {@code added}, {@code changed}, {@code removed}, {@code moved}; {@code same} for a neighbour
     * @param where it was before it moved, in words; null unless it did
     */
    public record Row(String id, String change, @Nullable String where, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param before empty if it was blank; null if the cell didn't change
     * @param text as it is now, or was before it was removed
     */
    public record Cell(@Nullable String before, String text, boolean isNumber, boolean isGiven) {

        public boolean isChanged() {
            return before != null;
        }
    }
}
