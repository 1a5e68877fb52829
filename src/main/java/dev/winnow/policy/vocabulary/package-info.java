/**
 * The facts of a policy: their paths, types and allowed values, and how a value is read from a cell or a lead. Knows
 * nothing of tables and rules.
 */
@NullMarked
package dev.winnow.policy.vocabulary;

import org.jspecify.annotations.NullMarked;
