/**
 * Reads files of leads row by row: CSV, workbooks and newline-delimited JSON, also compressed, within limits of size and
 * memory. Doesn't know which facts the columns hold.
 */
@NullMarked
package dev.winnow.intake.file;

import org.jspecify.annotations.NullMarked;
