/**
 * The explanation of a decision as a page or text, made only from the answer's JSON, so that it shows what was answered.
 * Doesn't know HTTP, rules or the decision log.
 */
@NullMarked
package dev.winnow.web.page;

import org.jspecify.annotations.NullMarked;
