/**
 * Releases that marketing and sales agree on: drafts, proposals, approvals, activation and the way back. Each step is
 * recorded together with an event of the log, in one transaction.
 */
@NullMarked
package dev.winnow.release.governed;

import org.jspecify.annotations.NullMarked;
