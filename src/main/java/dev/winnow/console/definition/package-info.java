/** Pictures of definitions. */
@NullMarked
package dev.winnow.console.definition;

import org.jspecify.annotations.NullMarked;
