/**
 * Dimensions, grades, the ladder and limits of a policy, and their definition sheets. Knows nothing of tables and
 * rules.
 */
@NullMarked
package dev.winnow.policy.definition;

import org.jspecify.annotations.NullMarked;
