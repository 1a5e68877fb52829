/**
 * Reads workbooks from the files inside their package, within limits and by an allow-list. Owns what a file may contain
 * and how its cells are read; knows nothing of what a sheet means.
 */
@NullMarked
package dev.winnow.policy.workbook.reading;

import org.jspecify.annotations.NullMarked;
