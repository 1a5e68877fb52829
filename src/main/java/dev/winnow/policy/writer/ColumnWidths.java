package dev.winnow.policy.writer;

import dev.winnow.policy.workbook.CellValue;
import dev.winnow.policy.workbook.SheetGrid;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Computes column widths from their content. */
final class ColumnWidths {

    static final int NARROWEST = 11;

    private static final int WIDEST = 46;
    private static final int MARGIN = 3;

    private ColumnWidths() {}

    /** The width for the longest word of the heading, half the heading, and the cells, up to a maximum. */
    static int of(SheetGrid grid, int column, int headingRow) {
        String heading = text(grid.cell(headingRow, column));
        int width = Math.max(heading.length() / 2, longestWord(heading));
        for (CellValue value : grid.rows().tailMap(headingRow, false).values().stream()
                .map(row -> row.get(column))
                .filter(cell -> cell != null)
                .toList()) {
            width = Math.max(width, text(value).length());
        }
        return Math.min(WIDEST, Math.max(NARROWEST, width + MARGIN));
    }

    private static int longestWord(String text) {
        return Arrays.stream(text.split("\\s+", -1))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static String text(@Nullable CellValue value) {
        if (value instanceof CellValue.Text text) {
            return text.text();
        }
        return value == null ? "" : value.shown();
    }
}
