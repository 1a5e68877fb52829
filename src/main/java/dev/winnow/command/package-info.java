/**
 * The command line: starts the server, or checks and makes policies and verifies exported logs without one. Owns its words and exit codes; knows
 * nothing of databases and requests.
 */
@NullMarked
package dev.winnow.command;

import org.jspecify.annotations.NullMarked;
