/**
 * Backup and restore: the archive and its manifest, the control socket on which a running server is told to make a
 * backup, and the restore into an empty folder. Knows the files, but not the meaning of the log's records.
 */
@NullMarked
package dev.winnow.backup;

import org.jspecify.annotations.NullMarked;
