/**
 * Which policies, decisions and releases a caller may see, by name, number or id. Doesn't know HTTP or how absence is
 * reported. Records who gets access.
 */
@NullMarked
package dev.winnow.access;

import org.jspecify.annotations.NullMarked;
