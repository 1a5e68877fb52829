/**
 * Carries a draft over to a version that became active while it was made: what both changed in different ways, by cell,
 * or the files with the changes of both. Knows nothing of releases and where they are kept.
 */
@NullMarked
package dev.winnow.release.rebase;

import org.jspecify.annotations.NullMarked;
