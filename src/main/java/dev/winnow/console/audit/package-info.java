/** The pages about the decision log as a whole: whether it is intact, its events, and the erasures. */
@NullMarked
package dev.winnow.console.audit;

import org.jspecify.annotations.NullMarked;
