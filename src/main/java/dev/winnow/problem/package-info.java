/**
 * Why a request wasn't served, as problem+json (RFC 9457): the closed list of kinds, and the document. Knows nothing of
 * what requests ask for.
 */
@NullMarked
package dev.winnow.problem;

import org.jspecify.annotations.NullMarked;
