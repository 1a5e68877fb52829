/** Insights: how far leads come, what sales says, and where leads are stuck. */
@NullMarked
package dev.winnow.console.insight;

import org.jspecify.annotations.NullMarked;
