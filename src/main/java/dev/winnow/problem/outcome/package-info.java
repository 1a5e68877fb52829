/**
 * The problem that each outcome of a use case becomes: the one mapping that HTTP, batches and streams share. Knows nothing
 * of how problems are sent.
 */
@NullMarked
package dev.winnow.problem.outcome;

import org.jspecify.annotations.NullMarked;
