/**
 * Changes single cells and rows of a workbook and leaves all else in it as it is. Knows nothing of what a sheet means.
 */
@NullMarked
package dev.winnow.policy.workbook.editing;

import org.jspecify.annotations.NullMarked;
