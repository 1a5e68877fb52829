package dev.winnow.release.workingcopy.editing;

import dev.winnow.policy.workbook.SheetGrid;

/** Where a sheet is. */
public record SheetName(String workbook, String sheet) {

    public static SheetName of(SheetGrid grid) {
        return new SheetName(grid.workbook(), grid.name());
    }
}
