/**
 * Reads a lead's facts from JSON as a policy's vocabulary demands, and describes that vocabulary as JSON Schema. Owns
 * what can be wrong with facts; knows nothing of tables.
 */
@NullMarked
package dev.winnow.policy.facts;

import org.jspecify.annotations.NullMarked;
