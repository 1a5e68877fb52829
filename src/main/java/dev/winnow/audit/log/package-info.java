/**
 * The decision log: written in groups, compressed and encrypted with the key of each lead, searched and read. Owns how decisions
 * are stored; knows nothing of requests.
 */
@NullMarked
package dev.winnow.audit.log;

import org.jspecify.annotations.NullMarked;
