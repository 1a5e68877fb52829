package dev.winnow.release.workingcopy;

import dev.winnow.policy.workbook.SheetGrid;

/** Where a sheet is. */
record SheetName(String workbook, String sheet) {

    static SheetName of(SheetGrid grid) {
        return new SheetName(grid.workbook(), grid.name());
    }
}
