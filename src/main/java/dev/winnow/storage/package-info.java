/**
 * The database in use: which one it is, how the embedded one is opened so that it loses nothing, and what happens when its
 * disk fills up or fails. Knows nothing of what is stored.
 */
@NullMarked
package dev.winnow.storage;

import org.jspecify.annotations.NullMarked;
