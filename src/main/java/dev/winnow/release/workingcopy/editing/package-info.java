/** What is done to the cells and rows of a sheet: planned, kept, reversed. */
@NullMarked
package dev.winnow.release.workingcopy.editing;

import org.jspecify.annotations.NullMarked;
