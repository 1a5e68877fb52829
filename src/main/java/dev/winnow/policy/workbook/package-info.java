/**
 * Sheets as grids of plain cell values, and lists in them. Knows nothing of files, and nothing of what a sheet means.
 */
@NullMarked
package dev.winnow.policy.workbook;

import org.jspecify.annotations.NullMarked;
