/**
 * Proves and verifies: the whole log, an export of it, or one decision. Only reads.
 */
@NullMarked
package dev.winnow.audit.proof;

import org.jspecify.annotations.NullMarked;
