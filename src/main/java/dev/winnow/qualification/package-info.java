/**
 * The use case: the active release of a policy evaluates a lead, explains the result and logs the decision. Owns the
 * order of these steps; independent of HTTP.
 */
@NullMarked
package dev.winnow.qualification;

import org.jspecify.annotations.NullMarked;
