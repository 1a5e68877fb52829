/** What marketing and sales agreed on: the definition of a policy's stages, to print. */
@NullMarked
package dev.winnow.console.agreement;

import org.jspecify.annotations.NullMarked;
