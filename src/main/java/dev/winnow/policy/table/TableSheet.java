package dev.winnow.policy.table;

import dev.winnow.policy.workbook.SheetGrid;

/**
 * A decision table as a sheet.
 *
 * @param labelRow the row that the analyst reads as the heading, counted from 1; the rules stand below it
 */
public record TableSheet(SheetGrid grid, int labelRow) {}
