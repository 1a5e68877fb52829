package dev.winnow.console.policy;

import dev.winnow.release.diff.CellChange;
import dev.winnow.release.diff.DiffWords;
import dev.winnow.release.diff.RowChange;
import dev.winnow.release.diff.SheetChange;
import java.util.List;

/**
 * What changed in a sheet, cell by cell.
 *
 * @param more how many rows aren't shown
 */
public record ChangedSheet(String name, List<Row> rows, int more) {

    private static final int MOST_ROWS = 200;

    public ChangedSheet {
        rows = List.copyOf(rows);
    }

    public static ChangedSheet of(SheetChange sheet) {
        return new ChangedSheet(
                DiffWords.sheet(sheet),
                sheet.rows().stream().limit(MOST_ROWS).map(Row::of).toList(),
                Math.max(0, sheet.rows().size() - MOST_ROWS));
    }

    /** @param change {@code added}, {@code changed}, and so on */
    public record Row(String row, String change, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        static Row of(RowChange row) {
            return new Row(
                    row.row(),
                    row.change().word(),
                    row.cells().stream().map(Cell::of).toList());
        }
    }

    public record Cell(String column, String before, String after) {

        static Cell of(CellChange cell) {
            return new Cell(cell.column(), DiffWords.text(cell.before()), DiffWords.text(cell.after()));
        }
    }
}
