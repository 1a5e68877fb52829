/** Sheets as grids of cell values, and lists in them. Knows nothing of files, nor of what a sheet means. */
@NullMarked
package dev.winnow.policy.workbook;

import org.jspecify.annotations.NullMarked;
