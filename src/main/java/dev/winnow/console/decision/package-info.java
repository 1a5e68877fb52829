/** Answers to evaluations, as people read them. */
@NullMarked
package dev.winnow.console.decision;

import org.jspecify.annotations.NullMarked;
