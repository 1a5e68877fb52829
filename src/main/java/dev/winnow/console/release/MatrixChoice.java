package dev.winnow.console.release;

import org.jspecify.annotations.Nullable;

/**
 * The cell of the matrix whose leads are shown.
 *
 * @param from null for the cell with the most leads
 * @param areAll whether more of its leads are shown
 */
record MatrixChoice(@Nullable String from, @Nullable String to, boolean areAll) {}
