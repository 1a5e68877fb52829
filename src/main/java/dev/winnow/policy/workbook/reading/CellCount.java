package dev.winnow.policy.workbook.reading;

import dev.winnow.policy.workbook.WorkbookLimits;

/** Counts the cells read of a workbook, in all sheets. */
final class CellCount {

    private int cells;

    /** Counts a cell; false if that exceeds the limit. */
    boolean hasRoom() {
        cells++;
        return cells <= WorkbookLimits.CELLS;
    }
}
