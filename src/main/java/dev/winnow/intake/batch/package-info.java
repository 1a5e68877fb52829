/** Qualifies many leads as one batch: with one release, and each line once however often the batch is sent. */
@NullMarked
package dev.winnow.intake.batch;

import org.jspecify.annotations.NullMarked;
