/**
 * Problems in a policy's files, and their places. Owns the list of kinds and the format of places; knows nothing of how
 * problems are found or shown.
 */
@NullMarked
package dev.winnow.policy.problem;

import org.jspecify.annotations.NullMarked;
