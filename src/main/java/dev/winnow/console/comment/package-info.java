/** What people say about sheets, rows and cells, as pages. */
@NullMarked
package dev.winnow.console.comment;

import org.jspecify.annotations.NullMarked;
