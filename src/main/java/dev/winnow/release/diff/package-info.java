/**
 * The differences between two versions of a policy's files, cell by cell and rule by rule: as data, as text and as a
 * workbook. Works on any two versions, whether they compile or not; independent of releases.
 */
@NullMarked
package dev.winnow.release.diff;

import org.jspecify.annotations.NullMarked;
