/**
 * What in a policy's tables is probably not meant: rows that say the same, never hold or are never reached, leads that
 * fall through, limits and gates out of reach. Reads the typed tables alone; knows nothing of workbooks, rules and
 * evaluation.
 */
@NullMarked
package dev.winnow.policy.analysis;

import org.jspecify.annotations.NullMarked;
