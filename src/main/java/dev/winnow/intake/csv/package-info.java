/** Reads rows of CSV text, one after another. Doesn't know what the rows are about. */
@NullMarked
package dev.winnow.intake.csv;

import org.jspecify.annotations.NullMarked;
