/**
 * Rebases a draft onto a version that became active meanwhile. The result is the conflicts, by cell, or the merged
 * files. Independent of releases.
 */
@NullMarked
package dev.winnow.release.rebase;

import org.jspecify.annotations.NullMarked;
