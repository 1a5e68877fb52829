/** Policies, working copies and their sheets. */
@NullMarked
package dev.winnow.console.policy;

import org.jspecify.annotations.NullMarked;
