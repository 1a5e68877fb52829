/**
 * What several resources say of what isn't there or can't be done, and what is answered where a resource fails. Knows
 * nothing of single resources.
 */
@NullMarked
package dev.winnow.web.problem;

import org.jspecify.annotations.NullMarked;
