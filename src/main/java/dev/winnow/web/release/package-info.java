/**
 * Releases: drafts, the steps to their activation, and what they would change. What a step needs is for the releases
 * themselves to say, not for this package.
 */
@NullMarked
package dev.winnow.web.release;

import org.jspecify.annotations.NullMarked;
