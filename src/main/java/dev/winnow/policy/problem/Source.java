package dev.winnow.policy.problem;

import org.apache.poi.ss.util.CellReference;

/**
 * A place in a policy's files.
 *
 * @param workbook the name of the workbook or DRL file
 * @param sheet the sheet's name; empty in a DRL file
 * @param row counted from 1; 0 for a whole sheet or file
 * @param cell such as {@code C14}; empty for a whole row, sheet or file
 */
public record Source(String workbook, String sheet, int row, String cell) implements Comparable<Source> {

    public static Source file(String workbook) {
        return new Source(workbook, "", 0, "");
    }

    /** @param column counted from 0 */
    public static Source cell(String workbook, String sheet, int row, int column) {
        return new Source(workbook, sheet, row, CellReference.convertNumToColString(column) + row);
    }

    public static Source line(String file, int line) {
        return new Source(file, "", line, "");
    }

    /** Whether it is a sheet as a whole. */
    public boolean namesWholeSheet() {
        return row == 0 && !sheet.isEmpty();
    }

    @Override
    public int compareTo(Source other) {
        int byWorkbook = workbook.compareTo(other.workbook);
        if (byWorkbook != 0) {
            return byWorkbook;
        }
        int bySheet = sheet.compareTo(other.sheet);
        if (bySheet != 0) {
            return bySheet;
        }
        int byRow = Integer.compare(row, other.row);
        if (byRow != 0) {
            return byRow;
        }
        int byLength = Integer.compare(cell.length(), other.cell.length());
        return byLength != 0 ? byLength : cell.compareTo(other.cell);
    }

    /** {@code fit.xlsx › Fit › D14}, or {@code sequence.drl › line 7}. */
    @Override
    public String toString() {
        if (sheet.isEmpty()) {
            return row == 0 ? workbook : workbook + " › line " + row;
        }
        if (row == 0) {
            return workbook + " › " + sheet;
        }
        return workbook + " › " + sheet + " › " + (cell.isEmpty() ? "row " + row : cell);
    }
}
