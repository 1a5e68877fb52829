/**
 * Releases that marketing and sales approve: drafts, proposals, approvals, activation and rollback. Each step is
 * recorded with an event of the log in one transaction.
 */
@NullMarked
package dev.winnow.release.governed;

import org.jspecify.annotations.NullMarked;
