/**
 * Backups: the archive and its manifest, the copy of a running server's data that is asked for on a local socket, and the
 * restore into an empty folder. Knows which files there are, not what the log's records mean.
 */
@NullMarked
package dev.winnow.backup;

import org.jspecify.annotations.NullMarked;
