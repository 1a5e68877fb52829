/**
 * A decision: its parts, its id, its JSON. Independent of how it is stored.
 */
@NullMarked
package dev.winnow.decision;

import org.jspecify.annotations.NullMarked;
