/**
 * The command line: starts the server, checks and creates policies, verifies exported logs without a server, and takes and
 * restores backups. Owns its messages and exit codes; knows nothing of databases and requests.
 */
@NullMarked
package dev.winnow.command;

import org.jspecify.annotations.NullMarked;
