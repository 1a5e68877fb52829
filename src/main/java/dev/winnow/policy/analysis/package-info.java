/**
 * Probable mistakes in a policy's tables: rows that repeat others, never hold or are never reached, leads that no row
 * matches, limits and gates out of reach. Reads only the typed tables; knows nothing of workbooks, rules and
 * evaluation.
 */
@NullMarked
package dev.winnow.policy.analysis;

import org.jspecify.annotations.NullMarked;
