/**
 * Reads workbooks into grids of plain cell values, within limits. Owns everything about the file format; knows nothing
 * of what a sheet means.
 */
@NullMarked
package dev.winnow.policy.workbook;

import org.jspecify.annotations.NullMarked;
