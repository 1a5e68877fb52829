/** {@code POST /evaluate}: one lead, one answer, once for each idempotency key. */
@NullMarked
package dev.winnow.web.evaluate;

import org.jspecify.annotations.NullMarked;
