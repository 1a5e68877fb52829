/** Reads rows of CSV text one after another, and writes cells safely. Doesn't know what the rows are about. */
@NullMarked
package dev.winnow.intake.csv;

import org.jspecify.annotations.NullMarked;
