/**
 * Which policies, decisions and releases a caller may see. What is asked for by its name, number or id is found here, or
 * isn't there. Knows nothing of HTTP, nor of what is answered about what isn't there.
 */
@NullMarked
package dev.winnow.access;

import org.jspecify.annotations.NullMarked;
