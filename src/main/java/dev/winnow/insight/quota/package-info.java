/**
 * How many leads a revenue takes: from the target back to the first step, by shares that are given or taken from the
 * funnel. Computes with exact fractions, and rounds what is shown.
 */
@NullMarked
package dev.winnow.insight.quota;

import org.jspecify.annotations.NullMarked;
