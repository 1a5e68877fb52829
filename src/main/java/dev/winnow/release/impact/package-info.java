/**
 * What a release would change before it is active: leads evaluated with two policies, and held against each other. Owns
 * the comparison, its report and the runs that make it; knows nothing of requests.
 */
@NullMarked
package dev.winnow.release.impact;

import org.jspecify.annotations.NullMarked;
