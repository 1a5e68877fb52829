/** What became of leads, as JSON and CSV. */
@NullMarked
package dev.winnow.web.outcome;

import org.jspecify.annotations.NullMarked;
