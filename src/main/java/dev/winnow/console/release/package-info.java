/** Releases: what they change, whom they move, and who agrees to them. */
@NullMarked
package dev.winnow.console.release;

import org.jspecify.annotations.NullMarked;
