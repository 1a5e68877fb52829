package dev.winnow.release.diff;

import java.util.List;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Inserts, removes and moves whole rows as an analyst would in a spreadsheet program. Rows count from 1. */
public final class SheetRows {

    private SheetRows() {}

    /** Makes room above a row and fills it. */
    public static void insert(XSSFSheet sheet, int row, List<? extends @Nullable Object> cells) {
        makeRoom(sheet, row);
        XSSFRow made = sheet.createRow(row - 1);
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Number number) {
                made.createCell(column).setCellValue(number.doubleValue());
            } else if (cell != null) {
                made.createCell(column).setCellValue(cell.toString());
            }
        }
    }

    public static void remove(XSSFSheet sheet, int row) {
        sheet.removeRow(sheet.getRow(row - 1));
        if (row - 1 < sheet.getLastRowNum()) {
            sheet.shiftRows(row, sheet.getLastRowNum(), -1);
        }
    }

    /** Puts a row where another stands now, which goes down if the row comes from below and up otherwise. */
    public static void move(XSSFSheet sheet, int from, int to) {
        int target = from < to ? to + 1 : to;
        makeRoom(sheet, target);
        int source = from < to ? from : from + 1;
        XSSFRow made = sheet.createRow(target - 1);
        made.copyRowFrom(sheet.getRow(source - 1), new CellCopyPolicy());
        remove(sheet, source);
    }

    private static void makeRoom(XSSFSheet sheet, int row) {
        if (row - 1 <= sheet.getLastRowNum()) {
            sheet.shiftRows(row - 1, sheet.getLastRowNum(), 1);
        }
    }
}
