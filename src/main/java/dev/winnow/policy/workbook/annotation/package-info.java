/**
 * Returns an analyst's own workbook with its problems marked. Owns which parts of an untrusted file are kept; knows
 * nothing of how problems are found.
 */
@NullMarked
package dev.winnow.policy.workbook.annotation;

import org.jspecify.annotations.NullMarked;
