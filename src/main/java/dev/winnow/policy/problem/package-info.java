/**
 * What can be wrong with a policy's files, and where. Owns the closed list of kinds and the words for places; knows
 * nothing of how a problem is found or shown.
 */
@NullMarked
package dev.winnow.policy.problem;

import org.jspecify.annotations.NullMarked;
