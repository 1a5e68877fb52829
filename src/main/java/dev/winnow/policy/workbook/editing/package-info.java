/** Edits single cells and rows of a workbook and leaves the rest unchanged. Knows nothing of what a sheet means. */
@NullMarked
package dev.winnow.policy.workbook.editing;

import org.jspecify.annotations.NullMarked;
