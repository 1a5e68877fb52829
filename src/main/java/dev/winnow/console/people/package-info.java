/** The pages on which administrators manage users and keys. */
@NullMarked
package dev.winnow.console.people;

import org.jspecify.annotations.NullMarked;
