/**
 * The facts a policy speaks about: their paths, types and allowed values, and how a value is read from a cell or found
 * in a lead. Knows nothing of tables and rules.
 */
@NullMarked
package dev.winnow.policy.vocabulary;

import org.jspecify.annotations.NullMarked;
