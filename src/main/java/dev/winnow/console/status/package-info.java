/** The page that says whether the server is well. */
@NullMarked
package dev.winnow.console.status;

import org.jspecify.annotations.NullMarked;
