/** {@code POST /evaluate}: one lead, one answer, once for each idempotency key. Decides nothing about the lead. */
@NullMarked
package dev.winnow.web.evaluate;

import org.jspecify.annotations.NullMarked;
