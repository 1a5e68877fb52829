/** The pages of the first minutes: who uses the server and how, leads to look at, and a first change. */
@NullMarked
package dev.winnow.console.start;

import org.jspecify.annotations.NullMarked;
