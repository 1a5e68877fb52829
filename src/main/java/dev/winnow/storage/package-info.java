/**
 * The database: which one is configured, how the embedded one is opened so that it loses nothing, and what happens when
 * its disk is full or fails. Independent of what is stored.
 */
@NullMarked
package dev.winnow.storage;

import org.jspecify.annotations.NullMarked;
