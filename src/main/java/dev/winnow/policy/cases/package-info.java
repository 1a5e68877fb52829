/**
 * Regression cases: leads of a workbook, and what their evaluation should come to. Reads the {@code Cases} sheet; knows
 * nothing of how a lead is evaluated.
 */
@NullMarked
package dev.winnow.policy.cases;

import org.jspecify.annotations.NullMarked;
