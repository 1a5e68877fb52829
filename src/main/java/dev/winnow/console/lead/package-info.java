/** Leads: how the score of one developed, what is next for it, and the erasure of its personal data. */
@NullMarked
package dev.winnow.console.lead;

import org.jspecify.annotations.NullMarked;
