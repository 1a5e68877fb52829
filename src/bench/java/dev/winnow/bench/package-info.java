/**
 * Measures what answers cost: the engine beside Java written by hand and beside sessions of Drools, how costs grow, how
 * long policies take to compile, and the packaged server: under load, at its start, and what it stores.
 */
@NullMarked
package dev.winnow.bench;

import org.jspecify.annotations.NullMarked;
