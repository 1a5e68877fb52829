package dev.winnow.policy.workbook.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;

/**
 * A copy of a row to write in another place: values, styles and height.
 *
 * @param cells by column
 * @param height in points; null for automatic height
 */
record RowCopy(SortedMap<Integer, CTCell> cells, @Nullable Double height) {

    /** @param empty whether to copy only the formats */
    static RowCopy of(@Nullable XSSFRow row, boolean empty) {
        SortedMap<Integer, CTCell> cells = new TreeMap<>();
        if (row == null) {
            return new RowCopy(cells, null);
        }
        for (Cell cell : row) {
            CTCell image = (CTCell) ((XSSFCell) cell).getCTCell().copy();
            if (empty) {
                clear(image);
            }
            cells.put(cell.getColumnIndex(), image);
        }
        return new RowCopy(
                cells, row.getCTRow().isSetHt() && !empty ? row.getCTRow().getHt() : null);
    }

    private static void clear(CTCell cell) {
        if (cell.isSetV()) {
            cell.unsetV();
        }
        if (cell.isSetF()) {
            cell.unsetF();
        }
        if (cell.isSetIs()) {
            cell.unsetIs();
        }
        if (cell.isSetT()) {
            cell.unsetT();
        }
    }

    /** Replaces the content of a row. */
    void write(XSSFRow row) {
        List<Cell> before = new ArrayList<>();
        row.forEach(before::add);
        before.forEach(row::removeCell);
        cells.forEach((column, image) -> {
            XSSFCell cell = row.createCell(column);
            cell.getCTCell().set(image);
            cell.getCTCell().setR(CellReference.convertNumToColString(column) + (row.getRowNum() + 1));
        });
        if (height != null) {
            row.getCTRow().setHt(height);
        } else if (row.getCTRow().isSetHt()) {
            row.getCTRow().unsetHt();
        }
    }
}
