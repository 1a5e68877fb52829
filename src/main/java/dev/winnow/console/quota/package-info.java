/** The page that plans how many leads a revenue takes. */
@NullMarked
package dev.winnow.console.quota;

import org.jspecify.annotations.NullMarked;
