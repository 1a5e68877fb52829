/**
 * The command line: starts the server, checks and creates policies, verifies exported logs without a server, takes and
 * restores backups. Owns its messages and exit codes; independent of databases and requests.
 */
@NullMarked
package dev.winnow.command;

import org.jspecify.annotations.NullMarked;
