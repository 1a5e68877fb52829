/**
 * Evaluates a lead by a compiled policy: findings, scorecard, stage. A pure function of the two, without clock, I/O or
 * state; knows nothing of how a result is explained, stored or served.
 */
@NullMarked
package dev.winnow.evaluation;

import org.jspecify.annotations.NullMarked;
