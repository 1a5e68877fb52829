/**
 * Releases: drafts, steps, differences, impact runs and shadows. Doesn't decide which steps a release allows.
 */
@NullMarked
package dev.winnow.web.release;

import org.jspecify.annotations.NullMarked;
