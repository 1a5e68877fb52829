package dev.winnow.policy.table;

import dev.winnow.policy.workbook.SheetGrid;

/**
 * A decision table as a sheet.
 *
 * @param labelRow the row of headings, counted from 1; the rules are below it
 */
public record TableSheet(SheetGrid grid, int labelRow) {}
