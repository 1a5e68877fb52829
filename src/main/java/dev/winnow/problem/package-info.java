/**
 * Why a request wasn't served, as problem+json (RFC 9457): the closed list of problem types and the documents. Knows
 * nothing of HTTP libraries, so that responses, lines of a batch and messages of a stream can carry them.
 */
@NullMarked
package dev.winnow.problem;

import org.jspecify.annotations.NullMarked;
