/**
 * Which of the databases built in is in use. Owns that choice alone; knows nothing of what is stored.
 */
@NullMarked
package dev.winnow.storage;

import org.jspecify.annotations.NullMarked;
