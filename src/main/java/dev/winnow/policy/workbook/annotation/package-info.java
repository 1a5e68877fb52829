/**
 * Gives an analyst their own workbook back with its problems marked. Owns what of a strange file may come back; knows
 * nothing of how problems are found.
 */
@NullMarked
package dev.winnow.policy.workbook.annotation;

import org.jspecify.annotations.NullMarked;
