/**
 * Reads leads from JSON with a policy's vocabulary, and describes that vocabulary as JSON Schema. Owns the problems
 * with facts; knows nothing of tables.
 */
@NullMarked
package dev.winnow.policy.facts;

import org.jspecify.annotations.NullMarked;
