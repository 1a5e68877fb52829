/**
 * Verifies the whole log or an export of it, and proves single decisions. Read-only but for checkpoints.
 */
@NullMarked
package dev.winnow.audit.proof;

import org.jspecify.annotations.NullMarked;
