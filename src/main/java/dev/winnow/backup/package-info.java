/**
 * Backup and restore: the archive and its manifest, the backup that a running server makes, and the restore into an
 * empty folder. Knows the files, but not the meaning of the log's records.
 */
@NullMarked
package dev.winnow.backup;

import org.jspecify.annotations.NullMarked;
