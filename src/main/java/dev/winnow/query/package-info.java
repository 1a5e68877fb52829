/** Reads the queries of requests, above all of searches, and says what is wrong with them. */
@NullMarked
package dev.winnow.query;

import org.jspecify.annotations.NullMarked;
