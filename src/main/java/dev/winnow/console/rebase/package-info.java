/** Brings working copies up to the active release. */
@NullMarked
package dev.winnow.console.rebase;

import org.jspecify.annotations.NullMarked;
