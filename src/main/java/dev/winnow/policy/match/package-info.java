/**
 * Finds the rows that hold for a lead by the values of its facts. It never interprets conditions: it groups values that
 * no cell of a policy distinguishes, and caches the result of the compiled conditions for each group.
 */
@NullMarked
package dev.winnow.policy.match;

import org.jspecify.annotations.NullMarked;
