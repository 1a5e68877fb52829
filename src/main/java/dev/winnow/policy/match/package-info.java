/**
 * Finds the rows that hold for a lead by the values of the facts they look at. What a condition means it only ever asks;
 * it knows which values no cell of a policy tells apart, and remembers the answer for all of them.
 */
@NullMarked
package dev.winnow.policy.match;

import org.jspecify.annotations.NullMarked;
