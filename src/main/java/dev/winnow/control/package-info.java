/**
 * The control socket, on which the command line asks the running server to do something. Doesn't know what.
 */
@NullMarked
package dev.winnow.control;

import org.jspecify.annotations.NullMarked;
