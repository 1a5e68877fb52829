/**
 * Writes what became of the leads of a file, one a row: CSV, workbooks and newline-delimited JSON. Doesn't evaluate leads.
 */
@NullMarked
package dev.winnow.intake.result;

import org.jspecify.annotations.NullMarked;
