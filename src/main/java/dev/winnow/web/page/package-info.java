/**
 * The explanation of a decision as a page for people, made from the answer's JSON alone: what is shown is what was
 * answered. Knows nothing of HTTP, rules or the decision log.
 */
@NullMarked
package dev.winnow.web.page;

import org.jspecify.annotations.NullMarked;
