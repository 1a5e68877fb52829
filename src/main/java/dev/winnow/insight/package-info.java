/** Figures that are worked out from the log: shares with their uncertainty, and times. */
@NullMarked
package dev.winnow.insight;

import org.jspecify.annotations.NullMarked;
