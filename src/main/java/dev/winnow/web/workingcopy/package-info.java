/** Sheets as data, and working copies, over HTTP. */
@NullMarked
package dev.winnow.web.workingcopy;

import org.jspecify.annotations.NullMarked;
