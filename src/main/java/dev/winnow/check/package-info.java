/**
 * Checks a policy's files: do they compile, and do its cases come out as expected. Owns the report of that; knows
 * nothing of releases and requests.
 */
@NullMarked
package dev.winnow.check;

import org.jspecify.annotations.NullMarked;
