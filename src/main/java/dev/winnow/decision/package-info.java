/**
 * A decision as it is answered: its parts, its id, its JSON. Knows nothing of how it is stored.
 */
@NullMarked
package dev.winnow.decision;

import org.jspecify.annotations.NullMarked;
