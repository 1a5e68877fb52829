/**
 * Measures what answers cost: the engine beside Java written by hand and beside sessions of Drools, how costs grow, and
 * how long policies take to compile.
 */
@NullMarked
package dev.winnow.bench;

import org.jspecify.annotations.NullMarked;
