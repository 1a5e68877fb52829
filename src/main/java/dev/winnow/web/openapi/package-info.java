/**
 * How the interface describes itself: the explorer, where to find it, and what the description says of every operation.
 * Knows no resource.
 */
@NullMarked
package dev.winnow.web.openapi;

import org.jspecify.annotations.NullMarked;
