/**
 * The impact of replacing one release by another: a comparison evaluates a lead by both, the report adds the results
 * up, a run computes the report in the background. Independent of requests.
 */
@NullMarked
package dev.winnow.release.impact;

import org.jspecify.annotations.NullMarked;
