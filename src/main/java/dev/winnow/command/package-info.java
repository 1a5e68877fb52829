/**
 * The command line: starts the server, checks and creates policies, and verifies exported logs without a server. Owns its
 * messages and exit codes; knows nothing of databases and requests.
 */
@NullMarked
package dev.winnow.command;

import org.jspecify.annotations.NullMarked;
