/**
 * Work in the background that survives restarts: a table of jobs of all kinds, and what runs them. It doesn't know what
 * the kinds do.
 */
@NullMarked
package dev.winnow.job;

import org.jspecify.annotations.NullMarked;
