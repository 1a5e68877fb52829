/**
 * Regression cases: leads in a workbook with the expected results of their evaluation. Reads the {@code Cases} sheet;
 * knows nothing of how a lead is evaluated.
 */
@NullMarked
package dev.winnow.policy.cases;

import org.jspecify.annotations.NullMarked;
