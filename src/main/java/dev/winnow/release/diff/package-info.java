/**
 * What differs between two versions of a policy's files, cell by cell and rule by rule: as data, as text and as a
 * workbook. Works on any two versions, whether they compile or not; knows nothing of releases and where they are kept.
 */
@NullMarked
package dev.winnow.release.diff;

import org.jspecify.annotations.NullMarked;
