/** Made-up leads to look at before there are real ones: loads them into the log, says how far that is, removes them. */
@NullMarked
package dev.winnow.sample;

import org.jspecify.annotations.NullMarked;
