/** The page that decisions are searched on. */
@NullMarked
package dev.winnow.console.decisions;

import org.jspecify.annotations.NullMarked;
