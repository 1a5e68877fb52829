/**
 * Checks a policy's files: whether they compile, and whether their cases pass. Owns the report; knows nothing of
 * releases and requests.
 */
@NullMarked
package dev.winnow.check;

import org.jspecify.annotations.NullMarked;
