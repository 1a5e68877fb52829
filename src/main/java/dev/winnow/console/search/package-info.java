/** Finding tables, rows and working copies by their words. */
@NullMarked
package dev.winnow.console.search;

import org.jspecify.annotations.NullMarked;
