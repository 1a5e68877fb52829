/** Workbooks that were edited elsewhere: what they would change, and what is wrong with them. */
@NullMarked
package dev.winnow.console.upload;

import org.jspecify.annotations.NullMarked;
