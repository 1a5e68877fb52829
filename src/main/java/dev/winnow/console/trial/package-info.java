/** Trying leads: what would the policy decide? */
@NullMarked
package dev.winnow.console.trial;

import org.jspecify.annotations.NullMarked;
