/** Evaluates many leads with one request. */
@NullMarked
package dev.winnow.web.batch;

import org.jspecify.annotations.NullMarked;
