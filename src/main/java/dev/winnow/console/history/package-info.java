/** How rows came to be what they are. */
@NullMarked
package dev.winnow.console.history;

import org.jspecify.annotations.NullMarked;
