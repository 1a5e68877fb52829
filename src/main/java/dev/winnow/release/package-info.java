/**
 * Releases of policies: how a policy's files become a numbered release, and which release of each policy is active.
 * Independent of leads and requests.
 */
@NullMarked
package dev.winnow.release;

import org.jspecify.annotations.NullMarked;
