/**
 * What points and stages mean in a policy: dimensions, grades and the ladder, and their definition sheets. Knows
 * nothing of tables and rules.
 */
@NullMarked
package dev.winnow.policy.definition;

import org.jspecify.annotations.NullMarked;
