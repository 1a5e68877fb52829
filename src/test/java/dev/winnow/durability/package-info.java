/**
 * Rounds of failures: a packaged server under load, a failure of its storage or its process, a repair. Counts acknowledged
 * changes that are lost or taken back. Knows the server by its processes, files and HTTP interface only.
 */
@NullMarked
package dev.winnow.durability;

import org.jspecify.annotations.NullMarked;
