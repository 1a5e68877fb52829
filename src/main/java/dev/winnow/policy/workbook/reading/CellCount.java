package dev.winnow.policy.workbook.reading;

import dev.winnow.policy.workbook.WorkbookLimits;

/** How many cells of a workbook have been read, in all its sheets. */
final class CellCount {

    private int cells;

    /** Counts one more; false where that is one too many. */
    boolean hasRoom() {
        cells++;
        return cells <= WorkbookLimits.CELLS;
    }
}
